package insertionhours.organisations;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;

/**
 * A contractor or an insertion enterprise.
 *
 * @param siret 14 digits, null when it is not known yet
 * @param communeCode of INSEE, null when it is not known
 * @param trades codes of the reference table that it practises, in their order; empty when unsaid
 * @param version grows with every change
 */
public record Enterprise(
    long id,
    String name,
    String siret,
    EnterpriseKind kind,
    String communeCode,
    List<String> trades,
    long version)
    implements Party {

  public Enterprise {
    trades = List.copyOf(trades);
  }

  /** Without trades, which are in a table of their own. */
  @JdbiConstructor
  public Enterprise(
      long id, String name, String siret, EnterpriseKind kind, String communeCode, long version) {
    this(id, name, siret, kind, communeCode, List.of(), version);
  }

  Enterprise practising(List<String> codes) {
    return new Enterprise(id, name, siret, kind, communeCode, codes, version);
  }
}
