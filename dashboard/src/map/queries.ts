import { graphql } from '../generated/gql';
import { useKeptQuery } from '../lib/use-kept-query';

export const CountyDocument = graphql(`
  query County {
    county {
      adcode
      name
      nameEn
      center {
        longitude
        latitude
      }
      zoom
      surroundings
      loaded
      mapLayers {
        id
        layer
        name
        nameEn
        schematic
        attribution
        version
        features
      }
    }
    viewer {
      id
      name
      role
      county
      expertId
      permissions {
        action
        reach
      }
    }
  }
`);

export const useCounty = () => useKeptQuery({ query: CountyDocument });
