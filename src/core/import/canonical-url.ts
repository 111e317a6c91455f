/** Parameters that say who followed a link and from where, and never which article it leads to. */
const tracking =
  /^(?:utm_\w*|at_\w+|ns_\w+|mc_[ce]id|guce_\w+|guccounter|_ga|_gl|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|xtor|cmp|cmpid|cmp_id|campaign_?id|ito|ocid|ncid|smid|smtyp|sref|ref|referrer|referer|ref_src|ref_url|rss|from_?rss|spm|share|shared|sharetype|partner|wt_mc|wt\.mc_id|mkt_tok|trk|emc|s_cid|icid|intcid|amp|outputtype)$/i

const page = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::(\d+))?([^?#]*)(?:\?([^#]*))?(?:#(!.*)?.*)?$/is

/**
 * What an article's address is known by: host, path and the parameters that choose the article, in order. Scheme, `www`,
 * the mobile and AMP doubles of a page, tracking parameters and the place within the page are left out. Null for what
 * is no web address, and for a site's front page, which is no article.
 */
export function canonicalUrl(url: string | null): string | null {
  const found = page.exec((url ?? '').trim())
  if (found === null) return null
  const [, host = '', port, path = '', query = '', bang = ''] = found
  const where = plainHost(host) + (port === undefined || port === '80' || port === '443' ? '' : `:${port}`)
  const which = plainPath(path)
  const chosen = query
    .split(/[&;]/)
    .filter((pair) => pair !== '' && !tracking.test(decoded(pair.split('=')[0] ?? '')))
    .sort()
    .join('&')
  if (which === '' && chosen === '' && bang === '') return null
  return `${where}${which}${chosen === '' ? '' : `?${chosen}`}${bang === '' ? '' : `#${bang}`}`
}

function plainHost(host: string): string {
  const lower = host.toLowerCase().replace(/\.$/, '')
  const bare = lower.replace(/^(?:www\d?|m|mobile|amp)\./, '')
  return bare.includes('.') ? bare : lower
}

function plainPath(path: string): string {
  return path
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/^\/amp\//i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray % is part of the name
  }
}
