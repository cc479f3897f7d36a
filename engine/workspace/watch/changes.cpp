#include "workspace/watch/changes.hpp"

#include "model/book/identity.hpp"

#include <string>

namespace jixiao::watch {
namespace {

std::vector<RowIdentity> identities_of(std::vector<Verdict> const& verdicts) {
    std::vector<RowIdentity> rows;
    rows.reserve(verdicts.size());
    for (auto const& each : verdicts)
        rows.push_back(
            {each.table->project, each.goal->name, each.indicator->id, each.indicator->name});
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
           before.indicator->name == now.indicator->name && before.reason == now.reason;
}

}  // namespace

std::vector<RowChange> changes_between(Evaluation const& before, Evaluation const& now) {
    auto const partners = same_rows(identities_of(now.verdicts), identities_of(before.verdicts));
    std::vector<bool> is_left(before.verdicts.size(), false);
    std::vector<RowChange> changes;
    for (std::size_t i = 0; i < now.verdicts.size(); ++i) {
        auto const& verdict = now.verdicts[i];
        auto const* const then = partners[i] ? &before.verdicts[*partners[i]] : nullptr;
        if (then) is_left[*partners[i]] = true;
        if (!then || !is_same(*then, verdict))
            changes.push_back({then, &verdict, change_between(then, verdict)});
    }
    for (std::size_t i = 0; i < before.verdicts.size(); ++i)
        if (!is_left[i]) changes.push_back({&before.verdicts[i], nullptr, {}});
    return changes;
}

}  // namespace jixiao::watch
