import { addressPart } from '../../lib/address-part';
import { parseTableAddress, withTableAddress } from './table-address';

export const { goTo, useAddress: useTableAddress } = addressPart(parseTableAddress, withTableAddress);
