#include "history/restatement.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/words.hpp"

#include <array>
#include <deque>
#include <map>

namespace jixiao::history {
namespace {

using Key = std::array<std::string, 3>;
using KeyOf = Key (*)(Record const&);
using Partners = std::vector<Record const*>;

Key by_id_and_name(Record const& record) {
    return {record.id, record.name, {}};
}
Key by_name(Record const& record) {
    return {record.table, record.goal, record.name};
}
Key by_id(Record const& record) {
    return {record.id, {}, {}};
}

/// Gives every record of `closed` that has none a partner of `now` under the same key, each once.
void pair_up(std::vector<Record> const& closed, std::vector<Record> const& now, KeyOf key,
             Partners& of_closed, Partners& of_now) {
    std::map<Key, std::deque<std::size_t>> free;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!of_now[i]) free[key(now[i])].push_back(i);
    for (std::size_t i = 0; i < closed.size(); ++i) {
        if (of_closed[i]) continue;
        auto const found = free.find(key(closed[i]));
        if (found == free.end() || found->second.empty()) continue;
        auto const partner = found->second.front();
        found->second.pop_front();
        of_closed[i] = &now[partner];
        of_now[partner] = &closed[i];
    }
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
    if (record && record->pace)
        shown = say("{0}, progress ratio {1}", shown, share_text(*record->pace));
    return shown;
}

}  // namespace

std::vector<Restatement> restatements(std::vector<Record> const& closed,
                                      std::vector<Record> const& now) {
    Partners of_closed(closed.size()), of_now(now.size());
    for (auto const key : {by_id_and_name, by_name, by_id})
        pair_up(closed, now, key, of_closed, of_now);
    std::vector<Restatement> found;
    for (std::size_t i = 0; i < closed.size(); ++i) {
        if (!of_closed[i])
            found.push_back({closed[i], std::nullopt});
        else if (!says_the_same(closed[i], *of_closed[i]))
            found.push_back({closed[i], *of_closed[i]});
    }
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!of_now[i]) found.push_back({std::nullopt, now[i]});
    return found;
}

std::pair<Message, Message> both_values(Restatement const& restatement) {
    auto const& [before, after] = restatement;
    auto was = value_of(before), is = value_of(after);
    if (before && after && before->target_figure != after->target_figure) {
        was = with_target(was, before);
        is = with_target(is, after);
    }
    if (was == is) return {with_shares(was, before), with_shares(is, after)};
    return {was, is};
}

}  // namespace jixiao::history
