package vn.thanghang.oversight.grid;

import java.util.Map;

/**
 * An agency that has tasks.
 *
 * @param places tallies by month or criterion; those without tasks are missing
 * @param all over all places
 */
public record FollowedAgency(String id, AgencyGroup group, Map<String, Tally> places, Tally all) {

    public FollowedAgency {
        places = Map.copyOf(places);
    }
}
