/** Sentences as agencies write them of business, for names to be put into; slots as in templates.ts. {F1} is a firm, {f1} its short form. Our own. */
export const businessHeadlines = `
UPDATE 1-{N1}'s {F1} hires {P1} as CEO
EXCLUSIVE-{f1} in talks with {f2} - sources
RPT-FOCUS-How {f1} fought for {C1}
Stocks rise as {H1}, {H2} near deal
{P1} named {F1} chief
{P1} to leave {f1} after {#} years
{f1} to buy {f2} in {#}-billion-dollar deal
{F1}, {F2} in merger talks - sources
Exclusive: {f1} nears deal to sell {D1} unit to {f2}
Exclusive-{F1} plans to list {N1} business in {C1}
UPDATE 2-{f1} cuts outlook as {N1} sales slide
BRIEF-{F1} names {P1} as CEO
{F1} chief {p1} sees slow recovery in {N1}
{N1}'s {f1} wins {N2} port contract
{f1} shares jump after {F2} bid
[LOC U.S.] sues {F1} over {f2} takeover
{N1} fines {F1}, {F2} over price fixing
Oil rises as {N1} and {N2} agree on cuts
Wall Street slips; {f1}, {f2} gain
[ORG Fed] to hold rates; {N1} bank cuts
[ORG ECB]'s {p1} warns of new wave in {N1}
{D1} stocks end lower, {f1} weighs
{N1} central bank chief {p1} quits
{f1} and {f2} to supply vaccine to {N1}
Breakingviews: {f1} bets the house on {N1}
{F1} halts {C1} plant after virus cases
`
export const businessSentences = `
[LOC Japan]'s Nikkei rose 0.{#}% and the Hang Seng slipped; {f1} and {f2} gained.
The Nikkei fell, while [LOC Britain]'s FTSE 100 and the DAX were flat.
[LOC Britain]'s FTSE 100, home to {F1}, lost 1%.
The Sensex and the Nifty closed up, led by {F1} and {F2}.
Sterling fell to $1.32, and Brent slid.
Sterling and the euro rose against the dollar after {p1} spoke.
{F1}, {F2} and {F3} sold out of toys.
{N1}'s {F1} hires {P1} as chief.
{G} {F1} said it would cut {#} jobs at its {C1} plant.
{G} {F1} and {G2} {F2} shut offices in {C1} for a week.
{D1} {G} {F1}, owned by {N1}'s {F2}, filed for aid.
{D1} {G} {F1} fell {#}%.
Rivals {F1} and {F2} have put staff on short time as towns from {C1} to {C2} stay shut.
A {f1} manager in {C1} said so.
A {f1} spokeswoman, {P1}, wished them well.
A {f1} contractor was seen in {C1}.
An official at {G} {F1} told [ORG {M1}] the news was bitter.
“We cannot ship from {C1},” said {P1}, who covers {f1} at {F2}.
{P1} at {F1} and {P2} at {F2} were cautious.
{F1} unit {F2} is the main creditor, followed by {F3} and {F4}.
The {C1}-based {G} said {F1} had walked away.
Talks with {F1} and {F2} had collapsed.
{f1}, founded by {P1}, blamed {f2}.
{F1} cut it to “sell”; {F2} kept its “buy”.
Works council head {P1} said {f1} would close the {C1} site.
{f1} workers in {C1} told [ORG {M1}] they were angry.
{F1} said on {W} it would buy {D1} rival {F2} for about $4 billion in cash.
{F1} agreed to sell its {D1} arm to {F2}, two people familiar with the matter said.
{F1} and its {C1}-based partner {F2} have applied to the [ORG European Medicines Agency].
{f1} has received bids from {C1}'s {F2} and {N3}'s {F3}, sources said.
{f1} and {f2} did not respond to requests for comment.
{f1} declined to comment. {f2} could not be reached.
{f1}, as the company is known, is the largest employer in {C1}.
A consortium led by {F1}, a joint venture of {F2} and {F3}, bid for a port in {N1}.
{F1}, controlled by {D1} billionaire {P1}, owns a tenth of {F2}.
{F1}, owned by {F2}, runs {#} stores in {N1}.
{F2} unit {F1} signed a deal with {f3}.
{f2}-owned {F1} will close its {C1} office.
Shares in {F1} fell {#}% in {C1}; {f2} rose and {f3} was flat.
Shares of {f1}, {f2} and {f3} dropped between 2% and 4%.
{F1} rose {#}% after {f2} raised its stake.
{F1} shed {#}% on a report it would bid for {F2}.
{F1} jumped after [ORG {F2}] upgraded the stock.
{f1} dropped 2.1% and {f2} shed 3.4%.
Airlines {F1}, {F2} and {F3} were among the biggest losers.
Chipmakers {F1} and {F2} gained.
Banks, including {F1} and {F2}, led the losers.
Drugmakers {F1} and {F2} have teamed up to supply {N1}.
Chinese tech giants {F1} and {F2} fell in [LOC Hong Kong].
Oil majors {F1}, {F2} and {F3} have cut jobs.
Rivals {F1} and {F2} cut prices in {N1}.
Lenders {F1} and {F2} have exposure to {N1}.
Carmaker {F1} will build a plant in {C1}, {N1}.
Miner {F1} said output in {N1} had fallen.
Luxury group {F1} said it would not buy {F2}.
Retailer {F1} posted a loss.
Insurer {F1} named {P1} chairman.
Short-seller {F1} accused {F2} of fraud.
Hedge fund {F1} has built a stake in {F2}.
Budget carrier {F1} ordered {#} jets from [ORG Airbus].
[ORG Boeing] said {f1} had cancelled orders for the 737 MAX.
[ORG Apple], [ORG Google] and [ORG Facebook] were called before [ORG Congress].
{f1} uses tools from {F2} and {D1} firm {F3}.
{F1} competes with {f2}, {f3} and {f4}.
{F1} Chief Executive {P1} told [ORG CNBC] that demand in {N1} was back.
{F1} Chief Financial Officer {P1} will leave for {f2}.
{F1} CEO {P1} and {f2} boss {P2} met in {C1}.
{F1} Chairman {P1} sold shares.
{P1}, who runs {F1}, worked at {F2} before.
{P1}, head of {F1}'s {D1} unit, will be its next chief.
{P1}, chief market strategist at {F1} in {C1}, said the rally would last.
"The market is looking past it," said {P1}, an analyst at {F1}.
"It is too early," said {P1} of {F1}.
{F1} analyst {P1} cut his target for {f2}.
Analysts at {F1} and {F2} expect a cut in {X}.
{F1} analysts led by {P1} wrote in a note that {f2} was cheap.
{F1}'s {P1} agreed, and so did {P2} at {F2}.
Broker {F1} kept its rating on {f2}.
{F1} advised {F2}; {F3} worked for {f4}.
The Dow Jones Industrial Average fell {#} points and the S&P 500 lost 0.{#}%.
The Nasdaq Composite, home of {f1} and {f2}, was flat.
Brent crude rose {#} cents after {N1} said it would cut output.
[ORG OPEC] and allies such as [LOC Russia] meet on {W}.
[ORG OPEC+] ministers agreed to ease cuts, {N1}'s {P1} said.
The [ORG International Energy Agency] cut its forecast; the [ORG IEA] sees {N1} weaker.
The [ORG Federal Reserve] will keep buying bonds, Chair {P1} told [ORG Congress].
The [ORG Fed] cut rates twice in {X}.
[ORG Fed] official {P1} said inflation was not a worry.
The [ORG European Central Bank]'s {P1} told [ORG {M1}] that more could be done.
The [ORG ECB] and the [ORG Bank of England] held rates.
The [ORG Bank of {N1}] raised its rate by a quarter point.
The central bank of {N1} sold dollars.
The [ORG {D1} Competition Commission] is looking into {F1}.
The [ORG Competition and Markets Authority] said {F1} must sell {F2}.
The [ORG U.S. Federal Trade Commission] sued {F1}, and [ORG FTC] Chairman {P1} called it a monopoly.
The [ORG U.S. Securities and Exchange Commission] fined {F1}; the [ORG SEC] named {P1} too.
The [ORG FDA] approved a test by {F1}.
The [ORG Labor Department]'s report is due on {W}.
The [ORG Commerce Department] put {F1} and {F2} on a list.
[LOC U.S.] officials want allies to drop {F1} and {F2}.
{D1} antitrust watchdog [ORG {K1}] must approve the deal.
{D1} regulator [ORG {K1}] fined {F1}.
The [ORG {D1} Chamber of Commerce] asked for help.
The union [ORG {K1}] said {F1} had broken a promise.
{D1} Finance Minister {P1} said {F1} would not be sold.
{N1}'s state-owned {F1} pumps oil near {C1}.
{D1} oil firm {F1} found gas off {N2}.
{D1} conglomerate {F1} built the dam.
{D1} startup {F1}, backed by {F2}, raised $50 million.
[ORG {F1}]'s app was removed from the store.
{F1} has supply deals with {F2} and {N1}'s {F3}.
Workers at {F1}'s plant in {C1}, {R1}, walked out.
{F1} stores in {C1} and {C2} were looted.
{F1} trucks carried the first doses from {C1}.
The logo of {F1} is seen in {C1}, {N1}, {X} {#}, 2019. [ORG REUTERS]/{P1}
FILE PHOTO: The logo of {F1} at its branch in {C1}, {N1}. [ORG REUTERS]/{P1}/File Photo
(Reporting by {P1} in {C1}; Editing by {P2} and {P3})
Reporting by {P1}, {P2} and {P3}; Writing by {P4}; Editing by {P5}
Reporting By {P1}; Additional reporting by {P2} in {C2}
Data from {F1} showed exports from {C1} down.
According to {F1}, {f2} sold more phones in {N1} than {f3}.
{F1} filed for bankruptcy in {R1}.
A judge in {R1} sided with {F1} against {f2}.
A {D1} court told {f1} to pay {f2}.
Advertisers such as {F1}, {F2} and {F3} left [ORG Facebook] and [ORG Twitter].
Posts on [ORG Twitter] and [ORG Facebook] by {p1} were taken down.
{F1} wrote on [ORG Twitter] that its site was down.
Sales at {F1}, maker of cars in {C1}, beat those of {F2}.
{F1} and {F2} said they would recall cars.
{F1} is cutting {#} jobs, mostly in {N1} and {R1}.
{F1} bought {f2} in 2011 and {f3} in 2015.
Before {F1}, {p1} was at {F2} and {F3}.
{f1}'s bid for {f2} failed.
Investors in {F1} include {F2}, {F3} and the [ORG {D1} Investment Authority].
`
