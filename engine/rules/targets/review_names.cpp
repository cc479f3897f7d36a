#include "rules/targets/rules.hpp"

namespace jixiao {
namespace {

void nearly_the_same(Review const& review, FindingList& findings) {
    for (std::size_t group = 0; group < review.groups.size(); ++group) {
        auto const& row = review.rows[review.groups[group].front()];
        for (auto const other : review.near[group]) {
            if (other > group) continue;
            auto const& earlier = review.rows[review.groups[other].front()];
            findings.on_name(
                "lint-near-name", row,
                say("\"{0}\" is almost the same as \"{1}\" ({2}) but is not linked to it",
                    row.indicator.name, earlier.indicator.name, earlier.indicator.id),
                say("if they are one indicator, use one name or list the other under `aliases`; if "
                    "not, make the difference clear in the names"),
                {&earlier.indicator});
            break;  // one neighbour is enough to look at
        }
    }
}

void doubled_characters(Review const& review, FindingList& findings) {
    for (auto const& row : review.rows)
        for (auto const& character : review.rules.doubled)
            if (row.indicator.name.find(character + character) != std::string::npos)
                findings.on_name("lint-doubled", row,
                                 say("\"{0}\" contains {1} twice", row.indicator.name, character),
                                 say("remove one and keep the old name under `aliases`"));
}

void twice_in_a_goal(Review const& review, FindingList& findings) {
    for (auto const& group : review.groups)
        for (std::size_t i = 1; i < group.size(); ++i) {
            auto const& row = review.rows[group[i]];
            auto const& before = review.rows[group[i - 1]];
            if (row.goal_number != before.goal_number) continue;
            findings.on_name("lint-repeated", row,
                             say("\"{0}\" appears twice in one goal ({1})", row.indicator.name,
                                 before.indicator.id),
                             say("keep one row"), {&before.indicator});
        }
}

}  // namespace

void review_names(Review const& review, FindingList& findings) {
    nearly_the_same(review, findings);
    doubled_characters(review, findings);
    twice_in_a_goal(review, findings);
}

}  // namespace jixiao
