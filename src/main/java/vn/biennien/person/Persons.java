package vn.biennien.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;

/**
 * Recognises people: the same NFC name or alias, side, and province or body; a province's successor
 * is the same province here.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Persons {
  private final EntityManager entities;
  private final Jurisdictions jurisdictions;

  /**
   * The person of this name there; new when no one, or more than one, fits: unsure means not
   * merged.
   */
  public Person recognise(
      String name,
      List<String> aliases,
      @Nullable String nameZh,
      String side,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String body,
      String sensitivity) {
    List<Person> there =
        entities
            .createQuery(
                """
                select distinct p from Person p left join p.aliases a
                where p.side = :side
                  and (p.name = :name or a = :name or p.name in :aliases)
                  and ((:jurisdiction is null and p.jurisdiction is null and p.body is not distinct from :body)
                       or p.jurisdiction.id in :lineage)
                """,
                Person.class)
            .setParameter("side", side)
            .setParameter("name", name)
            .setParameter("aliases", aliases.isEmpty() ? List.of(name) : aliases)
            .setParameter("jurisdiction", jurisdiction == null ? null : jurisdiction.id())
            .setParameter(
                "lineage", jurisdiction == null ? Set.of() : jurisdictions.lineage(jurisdiction))
            .setParameter("body", body)
            .getResultList();
    Person person =
        only(there, p -> p.name().equals(name) && p.isOf(jurisdiction))
            .or(() -> only(there, p -> p.name().equals(name)))
            .or(() -> only(there, _ -> true))
            .orElseGet(() -> fresh(name, side, jurisdiction, body));
    if (!person.name().equals(name) && !isTold(person, sensitivity)) {
      person.isNamed(name);
    }
    person.alsoKnownAs(aliases, nameZh);
    return person;
  }

  /** Whether all who may read this sensitivity may read a document that names the person so. */
  private boolean isTold(Person person, String sensitivity) {
    return (boolean)
        entities
            .createNativeQuery(
                """
                select exists (select from participation a join document d on d.id = a.document_id
                               where a.person_id = :person and a.name = :name
                                 and sensitivity_rank(d.sensitivity) <= sensitivity_rank(:sensitivity))
                """,
                Boolean.class)
            .setParameter("person", person.id())
            .setParameter("name", person.name())
            .setParameter("sensitivity", sensitivity)
            .getSingleResult();
  }

  private static Optional<Person> only(List<Person> people, Predicate<Person> fits) {
    List<Person> fitting = people.stream().filter(fits).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private Person fresh(
      String name, String side, @Nullable Jurisdiction jurisdiction, @Nullable String body) {
    Person person = new Person(name, side, jurisdiction, body);
    entities.persist(person);
    return person;
  }
}
