#include "read/workspace/text_pool.hpp"

namespace jixiao {

namespace {

/// Some number for a text, from a look at a few of its bytes.
std::size_t spread(std::string_view text) {
    if (text.empty()) return 0;
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    return text.size() + byte(0) + byte(text.size() / 2);
}

}  // namespace

template <class Value, class Read>
Value TextPool::known_or(Parts<Value>& all, std::string_view text, Read const& read) {
    auto& [mutex, known] = all[spread(text) % parts];
    {
        std::lock_guard const lock{mutex};
        if (auto const found = known.find(text); found != known.end()) return found->second;
    }
    Value value{CellText{text}, read()};
    std::lock_guard const lock{mutex};
    std::string_view const kept{value.text};
    return known.try_emplace(kept, std::move(value)).first->second;
}

TargetText TextPool::target(std::string_view text) {
    return known_or(targets_, text, [&] { return parse_target(text, units_); });
}

ActualText TextPool::actual(std::string_view text) {
    return known_or(actuals_, text, [&] { return parse_actual(text, units_); });
}

}  // namespace jixiao
