#include "model/book/actuals.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool is_same_score(Rare<EnteredScore> const& one, Rare<EnteredScore> const& other) {
    if (!one || !other) return !one && !other;
    return one->is_share == other->is_share && one->text == other->text;
}

template <class Value>
bool is_same(Rare<Value> const& one, Rare<Value> const& other) {
    return one && other ? *one == *other : !one && !other;
}

bool says_the_same(Remarks const& one, Remarks const& other) {
    return one.note == other.note && one.evidence == other.evidence &&
           one.forecast == other.forecast && one.action == other.action &&
           is_same(one.likelihood, other.likelihood) && is_same(one.reason, other.reason) &&
           is_same_score(one.score, other.score);
}

}  // namespace

Remarks const& Actual::remarks() const {
    static Remarks const none;
    return beside ? *beside : none;
}

bool says_the_same(Actual const& one, Actual const& other) {
    return one.name == other.name && one.period == other.period && one.values == other.values &&
           one.text == other.text && one.value.has_value() == other.value.has_value() &&
           says_the_same(one.remarks(), other.remarks());
}

std::optional<Period> Actuals::latest() const {
    auto const by_end = [](Actual const& a, Actual const& b) {
        return ends_before(a.period, b.period);
    };
    auto const last = std::max_element(all.begin(), all.end(), by_end);
    if (last == all.end()) return std::nullopt;
    return last->period;
}

}  // namespace jixiao
