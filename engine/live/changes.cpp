#include "live/changes.hpp"

#include <map>
#include <string>
#include <tuple>

namespace jixiao::live {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;

Key key_of(Verdict const& verdict) {
    return {verdict.table->title(), verdict.goal->name, verdict.indicator->id};
}

std::string target_text(Verdict const& verdict) {
    return verdict.target ? verdict.target->text : std::string{};
}

bool is_same(Verdict const& before, Verdict const& now) {
    return before.status == now.status && before.state == now.state && before.flags == now.flags &&
           before.actual_text == now.actual_text && before.actual_amount == now.actual_amount &&
           before.forecast == now.forecast && before.possibility == now.possibility &&
           target_text(before) == target_text(now) &&
           before.indicator->name == now.indicator->name && before.reason == now.reason;
}

}  // namespace

std::vector<RowChange> changes_between(Evaluation const& before, Evaluation const& now) {
    std::map<Key, Verdict const*> known;
    for (auto const& verdict : before.verdicts) known.emplace(key_of(verdict), &verdict);
    std::vector<RowChange> changes;
    for (auto const& verdict : now.verdicts) {
        auto const found = known.extract(key_of(verdict));
        auto const* const then = found ? found.mapped() : nullptr;
        if (!then || !is_same(*then, verdict))
            changes.push_back({then, &verdict, handout::change_between(then, verdict)});
    }
    for (auto const& verdict : before.verdicts)
        if (auto const left = known.find(key_of(verdict));
            left != known.end() && left->second == &verdict)
            changes.push_back({&verdict, nullptr, {}});
    return changes;
}

}  // namespace jixiao::live
