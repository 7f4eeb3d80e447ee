package insertionhours.dashboard;

/** What an administrator keeps. */
record AdministratorHome(long activeAccounts, long disabledAccounts, long facilitators) {}
