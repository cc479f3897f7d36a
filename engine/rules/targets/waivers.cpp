#include "rules/targets/rules.hpp"

#include <boost/date_time/gregorian/formatters.hpp>

#include <map>

namespace jixiao {
namespace {

/// A waiver with what it may cover.
struct Claim {
    Waiver const& waiver;
    Table const* table = nullptr;          // nothing: every table
    Indicator const* indicator = nullptr;  // nothing: every row, and what stands on no row
    bool is_used = false;
};

std::vector<Claim> claims_of(Review const& review) {
    std::vector<Claim> claims;
    for (auto const& row : review.rows)
        for (auto const& waiver : row.indicator.details().waivers)
            claims.push_back({waiver, &row.table, &row.indicator});
    for (auto const& table : review.book.tables)
        for (auto const& waiver : table.waivers) claims.push_back({waiver, &table});
    for (auto const& waiver : review.book.waivers) claims.push_back({waiver});
    return claims;
}

void report(Claim const& claim, Review const& review, boost::gregorian::date today,
            FindingList& findings) {
    auto const& [rule, reason, until, place] = claim.waiver;
    if (!review.rules.find(rule))
        findings.on_place("lint-waiver-unknown", place, claim.table,
                          say("unknown rule \"{0}\" in a waiver", rule),
                          say("copy the code in the brackets after a finding"));
    else if (until < today)
        findings.on_place("lint-waiver-expired", place, claim.table,
                          say("the waiver of {0} ended on {1} ({2})", rule,
                              boost::gregorian::to_iso_extended_string(until), reason),
                          say("correct the target, or give a new date and reason"));
    else if (!claim.is_used)
        findings.on_place("lint-waiver-unused", place, claim.table,
                          say("the waiver of {0} matches no finding", rule), say("remove it"));
}

}  // namespace

void apply_waivers(Review const& review, boost::gregorian::date today, FindingList& findings) {
    auto claims = claims_of(review);
    // By rule, and the row or table it is on; nullptr for the whole book.
    std::map<std::pair<std::string_view, void const*>, Claim*> in_force;
    for (auto& claim : claims) {
        void const* const on = claim.indicator ? static_cast<void const*>(claim.indicator)
                                               : static_cast<void const*>(claim.table);
        if (claim.waiver.until >= today) in_force.try_emplace({claim.waiver.rule, on}, &claim);
    }
    for (auto& finding : findings.all) {
        auto const accept = [&](void const* on) {
            auto const found = in_force.find({finding.diagnostic.code, on});
            if (found == in_force.end()) return;
            found->second->is_used = true;
            if (!finding.waiver) finding.waiver = &found->second->waiver;
        };
        if (!finding.indicators.empty()) accept(finding.indicators.front());
        if (finding.table) accept(finding.table);
        accept(nullptr);
    }
    for (auto const& claim : claims) report(claim, review, today, findings);
}

}  // namespace jixiao
