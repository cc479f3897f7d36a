#include "workspace/history/restatement.hpp"

#include "model/book/identity.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao::history {
namespace {

std::vector<RowIdentity> identities_of(std::vector<Record> const& records) {
    std::vector<RowIdentity> rows;
    rows.reserve(records.size());
    for (auto const& each : records) rows.push_back({each.table, each.goal, each.id, each.name});
    return rows;
}

Message value_of(std::optional<Record> const& record) {
    if (!record) return say("no such row");
    if (record->state != State::rated) return word_of(record->state);
    return say("{0}, {1}", record->actual, word_of(record->status));
}

Message with_target(Message const& value, std::optional<Record> const& record) {
    return record ? say("{0}, target {1}", value, record->target) : value;
}

Message with_shares(Message const& value, std::optional<Record> const& record) {
    auto shown = value;
    if (record && record->achievement)
        shown = say("{0}, {1} of target", shown, share_text(*record->achievement));
    if (record && record->progress_ratio)
        shown = say("{0}, progress ratio {1}", shown, share_text(*record->progress_ratio));
    return shown;
}

}  // namespace

std::vector<Restatement> restatements(std::vector<Record> const& closed,
                                      std::vector<Record> const& now) {
    auto const partners = same_rows(identities_of(closed), identities_of(now));
    std::vector<bool> is_known(now.size(), false);
    std::vector<Restatement> found;
    for (std::size_t i = 0; i < closed.size(); ++i) {
        if (!partners[i]) {
            found.push_back({closed[i], std::nullopt});
            continue;
        }
        auto const place = *partners[i];
        is_known[place] = true;
        if (!says_the_same(closed[i], now[place])) found.push_back({closed[i], now[place], place});
    }
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!is_known[i]) found.push_back({std::nullopt, now[i], i});
    return found;
}

std::pair<Message, Message> both_values(Restatement const& restatement) {
    auto const& before = restatement.closed;
    auto const& after = restatement.now;
    auto was = value_of(before), is = value_of(after);
    if (before && after && before->target_figure != after->target_figure) {
        was = with_target(was, before);
        is = with_target(is, after);
    }
    if (was == is) return {with_shares(was, before), with_shares(is, after)};
    return {was, is};
}

}  // namespace jixiao::history
