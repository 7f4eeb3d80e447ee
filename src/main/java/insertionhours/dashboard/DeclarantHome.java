package insertionhours.dashboard;

import insertionhours.dashboard.DashboardDao.Answered;
import insertionhours.declaring.ToDeclare;
import insertionhours.evidence.AwaitedDocument;
import java.util.List;

/**
 * What a declarant has to do, and what became of the last declarations.
 *
 * @param toDeclare what was returned or begun first, then newest month first, the present one last
 * @param documents that facilitators have asked for, the longest ago first
 */
record DeclarantHome(
    List<ToDeclare> toDeclare, List<AwaitedDocument> documents, List<Answered> answered) {}
