package insertionhours.dashboard;

/** What awaits an account: a part for each role that it holds, null for the others. */
record Dashboard(
    FacilitatorHome facilitator,
    DeclarantHome declarant,
    AuthorityHome authority,
    AdministratorHome administrator) {}
