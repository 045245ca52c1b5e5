package vn.thanghang.access;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.audit.Actor;
import vn.thanghang.platform.database.RowScope;

/**
 * The person who acts in this request, with both factors shown and the roles in force today.
 *
 * @param onBehalfOf the account of the one whose delegated role this request needs; null when the own roles are enough
 */
public record CurrentUser(
        UUID accountId,
        String displayName,
        List<HeldRole> roles,
        boolean demonstration,
        @Nullable UUID onBehalfOf) {

    public CurrentUser {
        roles = List.copyOf(roles);
    }

    public CurrentUser(UUID accountId, String displayName, List<HeldRole> roles, boolean demonstration) {
        this(accountId, displayName, roles, demonstration, null);
    }

    /** The same person as the event log names him for this act: with a delegated role only where no own one allows it. */
    public CurrentUser actingFor(Act act) {
        List<HeldRole> allowing =
                roles.stream().filter(held -> Policy.mayAllow(held.role(), act)).toList();
        boolean own = allowing.isEmpty() || allowing.stream().anyMatch(held -> held.onBehalfOf() == null);
        return own
                ? this
                : new CurrentUser(
                        accountId,
                        displayName,
                        roles,
                        demonstration,
                        allowing.getFirst().onBehalfOf());
    }

    public Actor actor() {
        var actor = Actor.person(accountId);
        return onBehalfOf == null ? actor : actor.onBehalfOf(onBehalfOf);
    }

    /** Whether some subject exists for which this would be allowed; good for showing or hiding a link. */
    public boolean may(Act act) {
        return roles.stream().anyMatch(held -> Policy.mayAllow(held.role(), act));
    }

    public boolean may(Act act, Relation relation, Standing standing) {
        return roles.stream().anyMatch(held -> Policy.allows(held.role(), act, relation, standing));
    }

    /** For things that belong to an agency: every role is measured against the agency it is held for. */
    public boolean mayForAgency(Act act, String agency, Standing standing) {
        return roles.stream().anyMatch(held -> Policy.allows(held.role(), act, relation(held, agency), standing));
    }

    /** @throws NotFoundForUser when not allowed: a foreign subject answers exactly like one that does not exist */
    public void require(Act act, Relation relation, Standing standing) {
        if (!may(act, relation, standing)) {
            throw new NotFoundForUser(act);
        }
    }

    /** @throws NotFoundForUser when not allowed: a foreign subject answers exactly like one that does not exist */
    public void requireForAgency(Act act, String agency, Standing standing) {
        if (!mayForAgency(act, agency, standing)) {
            throw new NotFoundForUser(act);
        }
    }

    /**
     * Whose rows the database lets this person reach, whatever the application asks for. To administer accounts opens
     * no row of an agency; any other role that is held for the whole province opens those of all. Who follows the work
     * for one agency reaches what is open to those who follow besides.
     */
    public RowScope rows() {
        var owners = new TreeSet<String>();
        for (var held : roles) {
            if (held.role() == Role.ADMINISTRATOR) {
                continue;
            }
            if (held.agency() == null) {
                return RowScope.EVERYTHING;
            }
            owners.add(held.agency());
            if (held.role() == Role.MONITOR) {
                owners.add(RowScope.FOLLOWING);
            }
        }
        return RowScope.of(owners);
    }

    /** The relation to something made by a person. */
    public Relation relationToMaker(@Nullable UUID maker) {
        if (maker == null) {
            return Relation.NONE;
        }
        return maker.equals(accountId) ? Relation.OWN : Relation.OTHER;
    }

    private static Relation relation(HeldRole held, String agency) {
        if (held.agency() == null) {
            return Relation.NONE;
        }
        return held.agency().equals(agency) ? Relation.OWN : Relation.OTHER;
    }
}
