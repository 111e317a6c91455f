import { expect, test } from 'vitest'
import { ordinaryName, ordinaryPlace } from '../../../src/core/article/name-case.ts'

test.each([
  ['MIRA HOLT', 'Mira Holt'],
  ['ROSA MACHADO', 'Rosa Machado'],
  ['ANNE MACRON', 'Anne Macron'],
  ['IAN MACDONALD', 'Ian MacDonald'],
  ['IAN MCALLEN', 'Ian McAllen'],
  ['JOHN McDONALD', 'John McDonald'],
  ["SIOBHAN O'DELL", "Siobhan O'Dell"],
  ['SIOBHAN O’DELL', 'Siobhan O’Dell'],
  ["GINA D'ANGELO", "Gina D'Angelo"],
  ['TOMAS DE LA CRUZ', 'Tomas de la Cruz'],
  ['ANNA VAN DER MEER', 'Anna van der Meer'],
  ['AHMED AL-SHARIF', 'Ahmed al-Sharif'],
  ['OMAR BIN RASHID', 'Omar bin Rashid'],
  ['JAIR DA SILVA', 'Jair da Silva'],
  ['JEAN-LUC PERRIN', 'Jean-Luc Perrin'],
  ['J.K. ROWAN', 'J.K. Rowan'],
  ['JD STONE', 'JD Stone'],
  ['JOHN Q. STONE JR.', 'John Q. Stone Jr.'],
  ['ANN ROE III', 'Ann Roe III'],
  ['MARÍA JOSÉ NÚÑEZ', 'María José Núñez'],
  ['Sylvain CORBEL', 'Sylvain Corbel'],
  ['Ludwig von Berg', 'Ludwig von Berg'],
  ['LI DA', 'Li Da']
])('%s is written %s', (capitals, ordinary) => {
  expect(ordinaryName(capitals)).toBe(ordinary)
  expect(ordinaryName(ordinary)).toBe(ordinary)
})

test.each([
  ['PARIS', 'Paris'],
  ['RIO DE JANEIRO', 'Rio de Janeiro'],
  ['PORT-AU-PRINCE, Haiti', 'Port-au-Prince, Haiti'],
  ['WASHINGTON, D.C.', 'Washington, D.C.'],
  ["COX'S BAZAR", "Cox's Bazar"],
  ["COTE D'IVOIRE", "Cote d'Ivoire"],
  ['ST. PETERSBURG, Fla.', 'St. Petersburg, Fla.'],
  ['LA PAZ', 'La Paz'],
  ['WASHINGTON/PARIS', 'Washington/Paris']
])('the place %s is written %s', (capitals, ordinary) => {
  expect(ordinaryPlace(capitals)).toBe(ordinary)
})
