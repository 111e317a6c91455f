/**
 * Stories written for this project with their names marked: [P person], [O organisation], [L place]. The people and what
 * happens are invented; the public bodies are those every desk writes about.
 */
export const told: readonly string[] = [
  `[L Norway] recalls envoy as ferry row with [L Iceland] deepens

By [P INGRID SOLBAKK] and [P TOMÁS VELEZ]
March 3, 2020

[L OSLO] ([O AP]) — [L Norway]’s foreign minister, [P Halvard Brenne], recalled the country’s envoy to [L Iceland] on
Tuesday after a ferry carrying 211 people was turned back off [L Akureyri].

“We expect an answer,” [P Brenne] told reporters outside the [O Storting]. He said the [O European Commission] had been
informed, and that the [O EU] would raise it in [L Brussels] this week.

The [O Norwegian Coast Guard] said the ferry, owned by [O Nordlink Shipping ASA], was back in [L Bergen]. [O Nordlink] shares
fell 4% on the [O Oslo Stock Exchange].

[P Sigrún Pálsdóttir], a spokeswoman for the [O Icelandic Transport Authority], declined to comment. Icelandic media,
including the broadcaster [O RUV], reported that [P Pálsdóttir] would meet [P Brenne]’s deputy, [P Kari Moe], on Friday.

___

[P Velez] reported from [L Reykjavik].`,
  `[L US] judge orders [O Halden Energy] to pay [L Ohio] town $41 million

[L COLUMBUS], [L Ohio] ([O Reuters]) - A federal judge on Thursday ordered [O Halden Energy Corp.] to pay the town of [L Dellwood] for
a spill that closed its schools in 2017, court papers showed.

[L U.S.] District Judge [P Marguerite Oyelowo] wrote that [O Halden] had ignored warnings by the [O Environmental Protection Agency]
and by its own engineers. The [O EPA] did not return a call.

Sen. [P Dale Kipperman], a Republican from [L Ohio], called the ruling “long overdue.” [P Kipperman] has asked the [O Justice
Department] and the [O Securities and Exchange Commission] to look into the company.

[O Halden], based in [L Houston], said it would appeal to the [O U.S. Supreme Court] if it had to. Analysts at [O Goldman Sachs] and
[O Credit Suisse] cut their price targets.

Reporting by [P Ana Whitlock] in [L Columbus] and [P Raj Sethuraman] in [L New York]; Editing by [P Colm Dunleavy]`,
  `[L NAIROBI], [L Kenya] ([O AFP]) — The [O World Health Organization] sent a team to northern [L Kenya] on Sunday as cases of cholera
spread from [L Garissa] to the camps around [L Dadaab].

Kenyan Health Minister [P Wanjiru Otieno] said 38 people had died. “The rains came early,” said Dr. [P Abdi Noor Farah] of the
[O Kenya Medical Research Institute]. [O Doctors Without Borders] and the [O Red Cross] have opened clinics.

The [O WHO] warned that [L Somalia] and [L Ethiopia] might be next. In [L Geneva], its emergencies chief, [P Lucien Maret], said the
outbreak was “not under control.” [P Otieno] disagreed.

[L Britain] and [L Japan] pledged $20 million, and the [O World Bank] said it would follow. The [L United States] has not said what it
will give.`,
  `[P MORWENNA TAIT] STEPS DOWN AS [O BRAXFORD UNITED] COACH

[L LONDON] — [O Braxford United] coach [P Morwenna Tait] stepped down on Monday, a day after a 5-0 defeat by [O Arsenal].

[P Tait], 44, led the club to the third round of the FA Cup but won only two of 19 games in the Premier League. Her assistant,
former [L Wales] defender [P Gethin Pryce], takes over until May.

“[P Morwenna] gave everything,” chairman [P Oluwaseun Adeyemi-Ross] said in a statement. [P Tait] is said to be wanted by the
[O Football Association], and by [O Ajax] and [O Benfica].

[O Braxford] play [O Everton] at [L Goodison Park] on Saturday.`,
  `The Latest: [L Italy] shuts schools in [L Lombardy]

The Latest on the virus outbreak:

[P Giacomo Ferlito], the governor of [L Lombardy], says all schools there will shut until April. [P Ferlito] spoke after a call
with Premier [P Elena Marchetti].

[L Iran]’s state TV says the death toll has reached 92. The head of [L Iran]’s emergency services, [P Behrouz Tavakoli], has tested
positive, the semiofficial [O Tasnim] news agency said.

[L South Korea] says it has 516 new cases, most of them in [L Daegu]. The [O Korea Centers for Disease Control and Prevention] says
the figures may rise. [O Samsung Electronics] has closed a plant in [L Gumi].

The [P Trump] administration’s plan drew fire from Democrats. House Speaker [P Nancy Pelosi] said [O Congress] would act without the
[O White House]. [P Pence]’s office did not reply.`,
  `[L Hong Kong] police fire tear gas; 40 arrested

[L HONG KONG] ([O Reuters]) - Police fired tear gas in [L Mong Kok] on Saturday as thousands marched against a security law drafted in
[L Beijing].

[P Cheung Wai-lam], 23, a student at the [O University of Hong Kong], said she was not afraid. “[L Beijing] will not listen, but the
world might,” she said.

[P Zhao Renfu], a spokesman for the Chinese foreign ministry, accused [L Washington] and [L London] of meddling. The [O U.S. State
Department] said on Friday it was watching closely. [O HSBC] and [O Standard Chartered] closed branches along [L Nathan Road].

[L China]’s parliament, the [O National People’s Congress], is due to vote on Thursday. [P Cheung] was later seen being led
away, according to [O Apple Daily] and [O RTHK].`,
  `Ex-[O Boeing] engineer sues over 737 MAX

[L SEATTLE] — A former engineer at [O Boeing Co.] has sued the planemaker, saying it fired him for asking about the 737 MAX.

[P Dwight Lindqvist-Ames] worked for [O Boeing] in [L Everett], [L Wash.], for 19 years. His lawyer, [P Yolanda Pruitt], said the [O Federal
Aviation Administration] and the [O FBI] had both interviewed him. The [O FAA] confirmed that; the [O FBI] would not.

[O Southwest Airlines], [O American Airlines] and [O Ryanair] have all said the jets stay parked. [O Spirit AeroSystems Holdings Inc.]
makes the fuselages in [L Wichita], [L Kansas].

“[P Lindqvist-Ames] was a good engineer,” said [P Bo Carrigan], who shared an office with him.`,
  `Kurdish fighters leave [L Manbij] as Turkish troops near

[L BEIRUT] ([O AP]) — Kurdish-led fighters pulled out of [L Manbij] in northern [L Syria] on Wednesday, and Syrian government forces moved in,
the [O Syrian Observatory for Human Rights] said.

Turkish President [P Recep Tayyip Erdogan] said [L Turkey] would not stop. [P Erdogan] is to meet [P Vladimir Putin] in [L Sochi]. The
[O Kremlin] said [P Putin] would press for a truce in [L Idlib].

The [O Syrian Democratic Forces], or [O SDF], lost 11,000 people fighting the [O Islamic State] group. “The Americans left us,” said
[P Rojda Bekir], a commander of the [O SDF] in [L Kobani]. The [O Pentagon] declined to comment.

[O NATO] Secretary General [P Jens Stoltenberg] called for restraint. In [L Ankara], the [O Defense Ministry] said two soldiers had
died near [L Ras al-Ayn].`
]

/** One name that is marked in a story. */
export interface Told {
  readonly start: number
  readonly end: number
  readonly kind: 'person' | 'organisation' | 'place'
}

/** A story without the marks, and where its names stand. */
export function readTold(marked: string): { text: string; gold: Told[] } {
  const kinds = { P: 'person', O: 'organisation', L: 'place' } as const
  const gold: Told[] = []
  let text = ''
  for (const part of marked.split(/(\[[POL] [^\]]+\])/)) {
    const [, letter, name] = /^\[([POL]) ([^\]]+)\]$/.exec(part) ?? []
    if (name !== undefined)
      gold.push({
        start: text.length,
        end: text.length + name.length,
        kind: kinds[letter as keyof typeof kinds]
      })
    text += name ?? part
  }
  return { text, gold }
}
