package insertionhours.frameworks;

import java.util.List;
import java.util.Optional;

/** The papers of one sort. A DAO of them says in which table they are. */
interface PaperDao<P extends Paper, D extends PaperDraft> {
  /** All of a lot's by date, those with the text in their number or in their enterprise's name. */
  List<P> list(long lotId, String pattern);

  Optional<P> find(long id);

  Optional<Long> findByNumber(long lotId, long enterpriseId, String number);

  long insert(long lotId, D draft);

  int update(long id, D draft, long version);

  void delete(long id);
}
