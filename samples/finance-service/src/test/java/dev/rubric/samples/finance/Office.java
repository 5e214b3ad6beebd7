package dev.rubric.samples.finance;

/** The people of a small finance bureau. */
record Office(Caller unit, Caller auditor, Caller publisher) {
  static Office of(Service service) {
    return of(service.admin());
  }

  static Office of(Caller admin) {
    return new Office(
        Service.person(admin, "gaj", Standards.UNIT, "UNIT"),
        Service.person(admin, "zhang", null, "AUDITOR"),
        Service.person(admin, "wang", null, "PUBLISHER"));
  }

  /** The same people at another port. */
  Office at(int port) {
    return new Office(unit.at(port), auditor.at(port), publisher.at(port));
  }

  /** Proposed by one, published by the other; the number of the publication. */
  int publish(int version) {
    String there = auditor.propose(Standards.archive(version)).expect(201).header("Location");
    Answer answer = publisher.post(there + "/publication", "{}");
    while (answer.status() == 503) { // another publication was first
      answer = publisher.post(there + "/publication", "{}");
    }
    return answer.expect(201).json().path("number").asInt();
  }

  String state(int publication) {
    return publisher.get("/rescorings/" + publication).expect(200).text("state");
  }
}
