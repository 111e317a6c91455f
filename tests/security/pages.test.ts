import { expect, test } from 'vitest'
import { readFile } from '../../src/engine/readers/read-file.ts'
import { blocksOf, bytesOf } from '../engine/readers/help.ts'

const sails = 'The ferry sails on Monday.'

/** Markup that has run where it should not, and what an analyst reads of it: its words, in blocks, and nothing else. */
const markups: readonly (readonly [string, string, readonly string[]])[] = [
  ['a script', `<script>alert(1)</script><p>${sails}</p>`, [`paragraph: ${sails}`]],
  [
    'a script in a script',
    `<scr<script>ipt>alert(1)</script><p>${sails}</p>`,
    ['paragraph: ipt>alert(1)', `paragraph: ${sails}`]
  ],
  ['a handler', `<p onclick="alert(1)" style="x:expression(alert(1))">${sails}</p>`, [`paragraph: ${sails}`]],
  ['a picture that fails', `<img src=x onerror=alert(1)><p>${sails}</p>`, [`paragraph: ${sails}`]],
  ['a drawing', `<svg><script>alert(1)</script><desc>x</desc></svg><p>${sails}</p>`, [`paragraph: ${sails}`]],
  [
    'a formula',
    `<math><mtext><img src=x onerror=alert(1)></mtext></math><p>${sails}</p>`,
    [`paragraph: ${sails}`]
  ],
  ['a template', `<template><p>hidden</p></template><p>${sails}</p>`, [`paragraph: ${sails}`]],
  ['a frame', `<iframe srcdoc="<p>framed</p>">x</iframe><p>${sails}</p>`, [`paragraph: ${sails}`]],
  [
    'a comment',
    `<!--><img src=x onerror=alert(1)>--><p>${sails}</p>`,
    ['paragraph: -->', `paragraph: ${sails}`]
  ],
  ['a style', `<style>p:after { content: "styled" }</style><p>${sails}</p>`, [`paragraph: ${sails}`]],
  [
    'a form',
    `<form action="https://x.example"><input value="typed"></form><p>${sails}</p>`,
    [`paragraph: ${sails}`]
  ],
  ['a link', `<p><a href="javascript:alert(1)">The ferry</a> sails on Monday.</p>`, [`paragraph: ${sails}`]],
  [
    'markup as words',
    `<p>&lt;script&gt;alert(1)&lt;/script&gt; ${sails}</p>`,
    [`paragraph: <script>alert(1)</script> ${sails}`]
  ],
  [
    'a heading and a caption',
    `<h2 onmouseover=alert(1)>At the quay</h2><p>${sails}</p><figure><img src=x><figcaption>The quay</figcaption></figure>`,
    ['heading: At the quay', `paragraph: ${sails}`, 'caption: The quay']
  ]
]

test.each(markups)('%s in a page leaves its words alone, in their blocks', async (_, markup, blocks) => {
  const page = `<html><head><title>Quay</title></head><body>${markup}<p>It comes back on Tuesday, at noon.</p></body></html>`
  const { articles } = await readFile('page.html', bytesOf(page))
  expect(articles.map(blocksOf)).toEqual([[...blocks, 'paragraph: It comes back on Tuesday, at noon.']])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vbscript:x'
])('an address like %s is no address of an article', async (address) => {
  const head = `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`
  const page = `<html><head><title>Quay</title>${head}</head><body><p>${sails}</p></body></html>`
  const { articles } = await readFile('page.html', bytesOf(page))
  expect(articles.map(({ url }) => url)).toEqual([null])
  const feed = `<rss version="2.0"><channel><title>T</title><item><title>Quay</title><link>${address.replaceAll('<', '&lt;')}</link><description>${sails}</description></item></channel></rss>`
  expect((await readFile('feed.xml', bytesOf(feed))).articles.map(({ url }) => url)).toEqual([null])
})
