#include "workspace/watch/changes.hpp"

#include "model/book/identity.hpp"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace jixiao::watch {
namespace {

using Part = SharedParts<Verdict>::Part;

std::set<Part> parts_of(Evaluation const& evaluation) {
    auto const& parts = evaluation.verdicts.parts();
    return {parts.begin(), parts.end()};
}

/// The verdicts of the tables that the other evaluation has not taken over.
std::vector<Verdict const*> others_than(std::set<Part> const& shared,
                                        Evaluation const& evaluation) {
    std::vector<Verdict const*> verdicts;
    for (auto const& part : evaluation.verdicts.parts())
        if (!shared.contains(part))
            for (auto const& verdict : *part) verdicts.push_back(&verdict);
    return verdicts;
}

std::vector<RowIdentity> identities_of(std::vector<Verdict const*> const& verdicts,
                                       std::vector<std::size_t> const& places) {
    std::vector<RowIdentity> rows;
    rows.reserve(places.size());
    for (auto const place : places) {
        auto const& each = *verdicts[place];
        rows.push_back(
            {each.table->project, each.goal->name, each.indicator->id, each.indicator->name});
    }
    return rows;
}

std::string target_text(Verdict const& verdict) {
    return verdict.target ? verdict.target->text : std::string{};
}

bool is_same(Verdict const& before, Verdict const& now) {
    return before.status == now.status && before.state == now.state && before.flags == now.flags &&
           before.actual_text == now.actual_text && before.actual_amount == now.actual_amount &&
           before.forecast == now.forecast && before.likelihood == now.likelihood &&
           target_text(before) == target_text(now) &&
           before.indicator->name == now.indicator->name && reason_of(before) == reason_of(now);
}

/// For each verdict of `now` the place of the same row in `then`: the very same row of a table that
/// both share, or the one that same_rows finds.
std::vector<std::optional<std::size_t>> partners_of(std::vector<Verdict const*> const& now,
                                                    std::vector<Verdict const*> const& then) {
    std::unordered_map<Indicator const*, std::size_t> place;
    for (std::size_t i = 0; i < now.size(); ++i) place.emplace(now[i]->indicator, i);
    std::vector<std::optional<std::size_t>> partners(now.size());
    std::vector<std::size_t> free_now, free_then;
    for (std::size_t i = 0; i < then.size(); ++i)
        if (auto const found = place.find(then[i]->indicator); found != place.end())
            partners[found->second] = i;
        else
            free_then.push_back(i);
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!partners[i]) free_now.push_back(i);
    if (free_now.empty()) return partners;
    auto const found = same_rows(identities_of(now, free_now), identities_of(then, free_then));
    for (std::size_t i = 0; i < free_now.size(); ++i)
        if (found[i]) partners[free_now[i]] = free_then[*found[i]];
    return partners;
}

}  // namespace

std::vector<RowChange> changes_between(Evaluation const& before, Evaluation const& now) {
    auto const then = others_than(parts_of(now), before);
    auto const verdicts = others_than(parts_of(before), now);
    auto const partners = partners_of(verdicts, then);
    std::vector<bool> is_left(then.size(), false);
    std::vector<RowChange> changes;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        auto const& verdict = *verdicts[i];
        auto const* const known = partners[i] ? then[*partners[i]] : nullptr;
        if (known) is_left[*partners[i]] = true;
        if (!known || !is_same(*known, verdict))
            changes.push_back({known, &verdict, change_between(known, verdict)});
    }
    for (std::size_t i = 0; i < then.size(); ++i)
        if (!is_left[i]) changes.push_back({then[i], nullptr, {}});
    return changes;
}

}  // namespace jixiao::watch
