import { graphql } from '../../generated/gql';
import type { AccountsQuery, ApiKeysQuery } from '../../generated/graphql';

export type Account = AccountsQuery['accounts']['nodes'][number];
export type ApiKey = ApiKeysQuery['apiKeys']['nodes'][number];

export const AccountsDocument = graphql(`
  query Accounts {
    accounts(first: 200) {
      nodes {
        id
        version
        name
        email
        role
        scope
        demo
        suspendedAt
        twoFactorEnabled
        provisioned
        unit {
          id
          name
        }
        team {
          id
          name
        }
        expert {
          id
          name
        }
        sessions {
          id
          createdAt
          expiresAt
          address
          agent
        }
      }
      totalCount
    }
  }
`);

export const ApiKeysDocument = graphql(`
  query ApiKeys {
    apiKeys(first: 200, filter: { includeRevoked: true }) {
      nodes {
        id
        version
        name
        beginning
        role
        scope
        demo
        reads
        writes
        freeQueries
        expiresAt
        revokedAt
        lastUsedAt
      }
      totalCount
    }
  }
`);

/** What an account may be bound to. */
export const BindingsDocument = graphql(`
  query Bindings {
    units(first: 300) {
      nodes {
        id
        name
      }
    }
    teams(first: 200) {
      nodes {
        id
        name
      }
    }
    experts(first: 200) {
      nodes {
        id
        name
      }
    }
  }
`);

export const CreateAccountDocument = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      token
      expiresAt
      account {
        id
        name
      }
    }
  }
`);

export const InviteAccountDocument = graphql(`
  mutation InviteAccount($input: AccountInput!) {
    inviteAccount(input: $input) {
      token
      expiresAt
      account {
        id
        name
      }
    }
  }
`);

export const UpdateAccountDocument = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      id
      version
      role
      suspendedAt
    }
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      id
    }
  }
`);

export const CreateApiKeyDocument = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      key
      apiKey {
        id
        name
      }
    }
  }
`);

export const RevokeApiKeyDocument = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      id
      version
      revokedAt
    }
  }
`);

/** Who may do what, and who sees whom: the rules as the services hold them. */
export const AccessRulesDocument = graphql(`
  query AccessRules {
    permissions {
      action
      name
      nameEn
      roles {
        role
        reach
      }
    }
    personalFields {
      type
      field
      roles {
        role
        reach
      }
    }
  }
`);
