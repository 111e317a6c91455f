import { expect, test } from 'vitest'
import { fixture, fixtureText } from './fixture.ts'
import { read, readOne } from './help.ts'

test('an alert gives an article for each of its entries, with the address behind the counter', async () => {
  const reading = await read(fixture('alert.eml'), 'alert.eml')
  expect(reading.format).toBe('e-mail')
  expect(reading.articles).toMatchObject([
    {
      name: 'entry 1',
      headline: 'Ferry to Sandholm sails again',
      source: 'The Ellery Courier',
      url: 'https://courier.example/ferry',
      publishedAt: '2026-01-07T12:00:00.000Z'
    },
    {
      name: 'entry 2',
      headline: 'Islands share a doctor from February',
      source: 'Nordwire',
      url: 'https://nordwire.example/doctor'
    }
  ])
  expect(reading.articles[1]?.body).toContain('Grünholm')
  expect(JSON.stringify(reading)).not.toContain('Unsubscribe')
})

test('a cover note is passed over for what is attached; pictures are named, invitations are not', async () => {
  const reading = await read(fixture('letter.eml'), 'letter.eml')
  expect(reading.articles).toMatchObject([
    { name: 'ferry.txt', headline: 'Ferry to Sandholm sails again after storm', publishedOn: '2026-01-07' }
  ])
  expect(reading.skipped).toEqual([
    { name: 'pier.png', reason: 'This is a picture (PNG); Wiremark reads text only.' },
    { name: '', reason: 'The message itself has 6 words; what is attached to it was read.' }
  ])
})

test('a message of prose is one article, its subject the headline', async () => {
  const mail = `From: Ada Quillfeather <ada@courier.example>\nSubject: Re: The ferry\nDate: Wed, 07 Jan 2026 10:00:00 +0100\n
The ferry sailed again on Wednesday.\n\nIt was full.\n`
  expect(await readOne(mail)).toMatchObject({
    headline: 'The ferry',
    source: 'Ada Quillfeather',
    publishedAt: '2026-01-07T09:00:00.000Z'
  })
})

test('a newsletter of prose with links in it stays whole', async () => {
  const html = `<p>Dear reader, <a href="https://a.example/1">the ferry to Sandholm sails again</a>, and we were there when it did, at dawn.</p>
    <p>We also met <a href="https://a.example/2">the doctor whom two islands share</a>, who was reading on deck all the way.</p>`
  const mail = `From: a@b.example\nSubject: Letter\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html}`
  expect((await readOne(mail)).blocks).toHaveLength(2)
})

test('each message of a mailbox is read', async () => {
  const one =
    'From desk@nordwire.example Wed Jan  7 10:00:00 2026\nFrom: desk@nordwire.example\nSubject: Ferry\n\nThe ferry sailed.\n\n'
  const reading = await read(one + one.replaceAll('Ferry', 'Doctor'), 'inbox')
  expect(reading.format).toBe('mailbox')
  expect(reading.articles.map(({ name, headline }) => [name, headline])).toEqual([
    ['message 1', 'Ferry'],
    ['message 2', 'Doctor']
  ])
})

test('a forwarded message is read inside the one that brings it', async () => {
  const outer = `From: a@b.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="alert.eml"\n\n${fixtureText('alert.eml')}\n--x--\n`
  const reading = await read(outer)
  expect(reading.articles.map((article) => article.name)).toEqual([
    'alert.eml, entry 1',
    'alert.eml, entry 2'
  ])
})
