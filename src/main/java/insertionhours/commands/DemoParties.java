package insertionhours.commands;

import insertionhours.accounts.DemoAccount;
import insertionhours.accounts.InvitationService;
import insertionhours.accounts.Invite;
import insertionhours.accounts.Join;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.organisations.AuthorityKind;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.ContractingAuthorityDetails;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseDetails;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.organisations.FacilitatorOrganisation;
import insertionhours.organisations.FacilitatorOrganisationDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who takes part in the demonstration: invented organisations and their people. */
final class DemoParties {
  static final String PASSWORD = "insertion-demo";
  static final List<DemoAccount> ACCOUNTS =
      List.of(
          new DemoAccount("facilitatrice@demo.example", "facilitatrice"),
          new DemoAccount("entreprise@demo.example", "titulaire des deux lots de référence"),
          new DemoAccount("insertion@demo.example", "entreprise d'insertion"),
          new DemoAccount("interim@demo.example", "ETTI, met à disposition"),
          new DemoAccount("bailleur@demo.example", "bailleur social, donneur d'ordre"),
          new DemoAccount("commune@demo.example", "commune, donneur d'ordre"),
          new DemoAccount("facilitateur2@demo.example", "facilitateur d'une autre structure"),
          new DemoAccount("autre@demo.example", "entreprise d'un autre territoire"),
          new DemoAccount("administratrice@demo.example", "administratrice"));

  /** The first enterprises declare through people of their own. */
  private static final int OWN_PEOPLE = 4;

  private static final Map<String, AuthorityKind> AUTHORITIES = new LinkedHashMap<>();
  private static final Map<String, EnterpriseKind> ENTERPRISES = new LinkedHashMap<>();

  static {
    AUTHORITIES.put("Habitat des Deux Vallées", AuthorityKind.SOCIAL_LANDLORD);
    AUTHORITIES.put("Agglomération des Deux Vallées", AuthorityKind.INTERMUNICIPAL_BODY);
    AUTHORITIES.put("Commune de Valmont-sur-Eure", AuthorityKind.MUNICIPALITY);
    AUTHORITIES.put("Commune de Saint-Elme", AuthorityKind.MUNICIPALITY);
    AUTHORITIES.put("Commune du Grand-Pré", AuthorityKind.MUNICIPALITY);
    AUTHORITIES.put("Réseau ferré de l'Ouest", AuthorityKind.RAILWAY);

    ENTERPRISES.put("Chaleur et Réseaux du Val", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Éclat Insertion", EnterpriseKind.EI);
    ENTERPRISES.put("Tremplin Intérim", EnterpriseKind.ETTI);
    ENTERPRISES.put("Bâtisseurs du Ponant", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Maçonnerie Lambert", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Électricité Morel", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Peintures Delaunay", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Couverture Hamel", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Menuiserie du Bocage", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Plomberie Auger", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Terrassement Lefort", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Voies et Travaux de l'Ouest", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Façades Normandes", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Carrelage Petit", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Propreté Services 27", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Sécurité du Littoral", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Études et Conseil Rivière", EnterpriseKind.COMPANY);
    ENTERPRISES.put("Agence Intérim Plus", EnterpriseKind.TEMP_AGENCY);
    ENTERPRISES.put("Vert Demain", EnterpriseKind.EI);
    ENTERPRISES.put("Atelier du Second Œuvre", EnterpriseKind.EI);
    ENTERPRISES.put("Passerelle Intérim", EnterpriseKind.ETTI);
    ENTERPRISES.put("Coup de Main", EnterpriseKind.AI);
    ENTERPRISES.put("Les Jardins Partagés", EnterpriseKind.ACI);
    ENTERPRISES.put("Chantier École du Val", EnterpriseKind.ACI);
    ENTERPRISES.put("Lancement Indépendant", EnterpriseKind.EITI);
    ENTERPRISES.put("GEIQ Bâtiment des Vallées", EnterpriseKind.GEIQ);
    ENTERPRISES.put("Adapt'Espaces", EnterpriseKind.EA);
    ENTERPRISES.put("Adapt'Intérim", EnterpriseKind.EATT);
    ENTERPRISES.put("ESAT des Tilleuls", EnterpriseKind.ESAT);
    ENTERPRISES.put("Régie de quartier Bellevue", EnterpriseKind.NEIGHBOURHOOD_COMPANY);
  }

  private final InvitationService invitations;
  final List<ContractingAuthority> authorities;
  final List<Enterprise> enterprises;
  final DemoActors actors;
  final Actor facilitator;
  final Actor colleague;
  final Actor otherFacilitator;

  DemoParties(DemoServices services) {
    DemoSirets sirets = new DemoSirets();
    Actor administrator =
        services
            .accounts()
            .provision()
            .provision(
                email("administratrice"),
                "Sophie Lemaire",
                PASSWORD,
                List.of(new Grant(Role.ADMINISTRATOR, 0, "")));
    var organisations = services.organisations();
    FacilitatorOrganisation mine =
        organisations
            .facilitators()
            .add(
                administrator,
                new FacilitatorOrganisationDetails("Maison de l'emploi des Deux Vallées"));
    FacilitatorOrganisation other =
        organisations
            .facilitators()
            .add(administrator, new FacilitatorOrganisationDetails("PLIE du Plateau"));
    authorities =
        AUTHORITIES.entrySet().stream()
            .map(
                entry ->
                    organisations
                        .authorities()
                        .add(
                            administrator,
                            new ContractingAuthorityDetails(
                                entry.getKey(), sirets.next(), entry.getValue(), null)))
            .toList();
    enterprises =
        ENTERPRISES.entrySet().stream()
            .map(entry -> details(entry.getKey(), sirets.next(), entry.getValue()))
            .map(details -> organisations.enterprises().add(administrator, details))
            .toList();
    invitations = services.accounts().invitations();
    facilitator =
        join(administrator, "facilitatrice", "Claire Martin", Role.FACILITATOR, mine.id());
    colleague = join(facilitator, "collegue", "Thomas Girard", Role.FACILITATOR, mine.id());
    otherFacilitator =
        join(administrator, "facilitateur2", "Yann Prigent", Role.FACILITATOR, other.id());
    join(facilitator, "bailleur", "Hélène Roussel", Role.AUTHORITY, landlord().id());
    join(facilitator, "commune", "Paul Vasseur", Role.AUTHORITY, authorities.get(2).id());
    actors = new DemoActors(payrollOffice());
    actors.add(holder(), declarant(facilitator, "entreprise", "Samir Benali", holder()));
    actors.add(insertion(), declarant(facilitator, "insertion", "Agnès Leroy", insertion()));
    actors.add(lender(), declarant(facilitator, "interim", "Karim Haddad", lender()));
    actors.add(elsewhere(), declarant(otherFacilitator, "autre", "Julie Perrot", elsewhere()));
  }

  private static EnterpriseDetails details(String name, String siret, EnterpriseKind kind) {
    DemoSupply.Practice practice = DemoSupply.of(name);
    return new EnterpriseDetails(name, siret, kind, practice.commune(), practice.trades());
  }

  ContractingAuthority landlord() {
    return authorities.get(0);
  }

  /** Holds both lots of the reference case. */
  Enterprise holder() {
    return enterprises.get(0);
  }

  /** Cleans the site camp of the reference case. */
  Enterprise insertion() {
    return enterprises.get(1);
  }

  Enterprise lender() {
    return enterprises.get(2);
  }

  /** Works for the other facilitator organisation only. */
  Enterprise elsewhere() {
    return enterprises.get(3);
  }

  Enterprise named(String name) {
    return enterprises.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Enterprise ofKind(EnterpriseKind kind) {
    return enterprises.stream().filter(known -> known.kind() == kind).findFirst().orElseThrow();
  }

  private static String email(String name) {
    return name + "@demo.example";
  }

  private Actor payrollOffice() {
    long[] served = enterprises.stream().skip(OWN_PEOPLE).mapToLong(Enterprise::id).toArray();
    return join(facilitator, "paie", "Cabinet Paie et Social", Role.DECLARANT, served);
  }

  private Actor declarant(Actor invitedBy, String name, String person, Enterprise enterprise) {
    return join(invitedBy, name, person, Role.DECLARANT, enterprise.id());
  }

  /** Invited to each organisation in turn; the first invitation makes the account. */
  private Actor join(
      Actor invitedBy, String name, String person, Role role, long... organisationIds) {
    Actor guest = null;
    for (long organisationId : organisationIds) {
      Invite invite = new Invite(role, organisationId, email(name));
      String code = invitations.invite(invitedBy, invite).code();
      guest =
          guest == null
              ? invitations.welcome(code, new Join(person, PASSWORD))
              : invitations.join(code, guest.accountId());
    }
    return guest;
  }
}
