package insertionhours.accounts;

import insertionhours.web.Cookies;
import jakarta.ws.rs.core.Response;

/** Answers that begin or end the session of a browser. */
final class SessionAnswers {
  private final Cookies cookies;

  SessionAnswers(String baseUrl) {
    this.cookies = new Cookies(baseUrl);
  }

  Response begin(Response answer, IssuedToken session) {
    int seconds = (int) SessionService.SESSION.toSeconds();
    return Response.fromResponse(answer)
        .cookie(cookies.make(Cookies.SESSION, session.token(), seconds))
        .build();
  }

  Response end(Response answer) {
    return Response.fromResponse(answer).cookie(cookies.make(Cookies.SESSION, "", 0)).build();
  }
}
