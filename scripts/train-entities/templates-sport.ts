/**
 * Sentences as agencies write them of sport, for names to be put into; slots as in templates.ts. A club by its town's name
 * alone is {T1}; leagues and cups are no names. Our own, all of them.
 */
export const sportHeadlines = `
{P1} steps down as {S1} coach
{P1} out for season, say {S1}
{P1}, {P2} reach {C1} final
{p1} double sends {S1} past {T2}
{T1} stun {S2} as {p1} strikes late
{T1} held by {T2} after {p1} red card
Soccer: {p1} hat-trick lifts {S1} to win over {T1}
Soccer-{p1} fires {T1} top
Cricket: {N1} bowl out {N2} for {#}
Cricket-{p1} ton puts {N1} on top against {N2}
Tennis: {p1} beats {p2} to reach {C1} final
Golf-{p1} leads by two in {C1}
Rugby: {N1} name {p1} to face {N2}
Rugby-{T1} sign {D1} lock {p1}
Motor racing: {p1} takes pole for {D1} GP ahead of {p2}
Alpine skiing: {p1} wins giant slalom in {C1}
Athletics: {p1} breaks {D1} record in {C1}
{S1} sign {p1} to three-year deal
{S1} trade {p1} to {S2}
{S1} sack {p1} after {T1} defeat
NFL: {p1} throws four TDs as {S1} rout {S2}
[ORG NBA] roundup: {p1} scores {#} as {S1} top {S2}
{p1}, {S1} too strong for {S2}
{S1} coach {p1} tests positive
[ORG FIFA] bans {d1} official for life
[ORG IOC] says {C1} Games will go ahead
`
export const sportSentences = `
{P1} scored twice as {S1} came from behind to beat {T2} 3-1 on {W}.
{P1} put {T1} ahead after {#} minutes, but {P2} levelled for {S2} before the break.
{p1} headed in a {P2} cross and then saw a shot drift past {P3}.
{T1} have now lost to {T2}, {S3} and {T4} in a row.
{T1} are third, two points behind {S2}, and play {T3} next.
{S1}, who lost to {S2} in midweek, climbed to ninth.
{T1} host {S2} on {W}, while {T3} travel to {T4}.
In other games, {T1} beat {T2} 2-0, {S3} drew with {T4} and {S5} won at {T6}.
{S1} won 1-0 at {T2} with a goal by {D1} striker {P3}.
{T1} coach {P1} said his side had looked tired.
{T1} manager {P1} was furious with the referee, {P2}.
{S1} boss {P1} praised {p2}, who joined from {T2} in {X}.
"We deserved more," {p1} told [ORG BT Sport].
"It was a brave performance," {p1} told [ORG Sky Sports].
{p1}, who had spells at {T1} and {S2}, signed until 2023.
{S1} have signed {D1} midfielder {P1} from {D2} side {S2} on loan.
{D1} international {P1} has joined {T1} from {T2} for {#} million euros.
The {D1} club said {P1} had a knee injury.
{P1}'s side face {S2} in the Champions League on {W}.
{T1} reached the last 16 of the Europa League with a draw at {S2}.
{p1} saved a penalty from {p2} in the {#}th minute at [LOC {C1} Stadium].
{T1} midfielder {P1} was shown a second yellow card for a foul on {p2}.
{T1} goalkeeper {P1} denied {P2} twice.
Defender {P1} fired {T1} in front from a {p2} corner.
{P1} came off the bench to score for {T1}.
Substitute {P1} and {P2} also scored for {S1}.
Top scorer {P1} was rested for the trip to {C1}.
Ten-man {T1} held on after {p1} was sent off.
Promoted {T1} are bottom with one point from {#} games.
{D1} champions {S1} needed extra time to beat {T2}.
Leaders {T1} were held to a 0-0 draw by {T2}.
Former {S1} and {N1} captain {P1} was in the crowd.
{T1} and {S2} have won five titles each.
{N1} beat {N2} 2-1 in {C1} with goals by {P1} and {P2}.
{N1} coach {P1} left {p2} out of his squad to face {N2} and {N3}.
{N1} play {N2} in {C1} on {W}, and {N3} meet {N4}.
{N1} were bowled out for {#} by {N2}, with {P1} taking five wickets.
{P1} made {#} and captain {P2} {#} as {N1} chased down 195.
{P1} smashed {#} off {#} balls for {N1} before falling to {p2}.
{N1}, chasing {#}, lost {p1} and {p2} early.
{N1} won the toss and chose to bat in {C1}.
Opener {P1} and {p2} put on {#} for the first wicket.
{N1} fast bowler {P1} will miss the test in {C1}.
{P1} of {N1} won the slalom ahead of {D2} {P2} and {N3}'s {P3}.
{N1}'s {P1} took gold, {D2} skier {P2} was second.
{D1} {P1} won the stage; {N2}'s {P2} keeps the yellow jersey.
{P1} ({N1}) clocked {#}.{#} seconds.
{P1}, {N1}, 3:0{#}; {P2}, {N2}, 3:1{#}
{P1} beat {D2} second seed {P2} 6-4 7-5 in {C1}.
World number one {P1} pulled out of the {C1} event.
Top seed {P1} will meet {P2} or {N3}'s {P3} in the last four.
American {P1} shot a six-under 65 to lead {D2} {P2} by one.
{D1} golfer {P1} birdied the last in {C1}.
{D1} {P1} will start from pole for [ORG Mercedes] with [ORG Red Bull]'s {P2} second.
[ORG Mercedes] driver {P1} led every lap, with [ORG Ferrari]'s {P2} third.
[ORG Ferrari] have confirmed {P1} for next season; [ORG McLaren] has {P2}.
[ORG Williams] and [ORG Haas] scored no points; [ORG Racing Point] had two cars in the top five.
[ORG Red Bull] team boss {P1} said {p2} had done all he could.
The [ORG FIA] fined [ORG Mercedes] for using the wrong tyres on {p1}'s car.
{P1} threw for {#} yards and three touchdowns as the {S1} beat the visiting {S2} {#}-17.
{P1} ran for {#} yards for the {S1}.
The {S1} placed {P1} on injured reserve.
The {S1} acquired guard {P1} and a second-round pick from the {S2} for {P2}.
The {S1} agreed to terms with {P1} on a two-year contract, [ORG ESPN] reported.
{P1} had {#} points and {#} rebounds for {T1}.
{P1} scored {#} for {S1}, who host {T2} on {W}.
{T1} (8-4) plays at {T2} next {W}.
{T1} leads {S2} by one game in the division.
{T1} receiver {P1} dropped a pass from {p2}.
{S1} quarterback {P1} said he would not opt out.
{S1} general manager {P1} fired coach {P2}.
{T1} guard {P1} is questionable with a sore ankle.
[ORG NBA] Commissioner {P1} said {#} players had tested positive.
The [ORG NFL] moved the {S1}-{S2} game to {W}.
The [ORG NHL] and its players want to start in {X}.
No. 3 {T1} beat No. {#} {T2} {#}-70 behind {P1}.
Heavyweight {P1} knocked out {D1} {P2} in the ninth round in {C1}.
{P1} told the [ORG BBC] that he would retire after the {C1} marathon.
{P1}, president of the [ORG {N1} Football Federation], said fans would be let in.
The [ORG {D1} Olympic Committee] named {P1} as flag bearer.
The [ORG World Anti-Doping Agency] asked {N1} for the samples.
[ORG WADA] wants {N1} banned; the [ORG IOC] will wait.
[ORG UEFA] opened a case against {T1} and {S2} over the crowd in {C1}.
[ORG FIFA] President {P1} said the tournament in {N1} would go ahead.
The [ORG {N1} Rugby Union] said {p1} had been cleared.
Prop {P1} returns for {T1} at [LOC {C1} Park].
Fly-half {P1} kicked {#} points as {N1} beat {N2} in {C1}.
Captain {P1} starts for {N1}, with {p2} on the bench.
{S1} winger {P1} crossed twice at {T2}.
The crowd at [LOC {C1} Arena] sang his name.
{p1} fell ill in {C1} and will be replaced by {P2}.
{p1} and {p2} both missed the cut.
{T1} against {T2} was called off because of snow.
He joined {T1} in 2014 and moved to {S2} two years later.
She beat {N1}'s {P2} in {C1} last year.
{D1} cyclist {P1} of [ORG {O1}] crashed on the descent to {C1}.
Born in {C1}, {p1} played for {T1}, {S2} and {N1}.
(Reporting by {P1} in {C1}; Editing by {P2})
(Reporting by {P1}, editing by {P2} and {P3})
(The [ORG Sports Xchange]) - {P1} scored in overtime as the host {S1} beat the {S2}.
`
