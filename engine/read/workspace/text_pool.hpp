#pragma once

#include "model/book/book.hpp"
#include "model/target/shared_parsed.hpp"
#include "model/target/units.hpp"

#include <array>
#include <mutex>
#include <string_view>
#include <unordered_map>

namespace jixiao {

/// A reported value as text and as it was understood.
struct ActualText {
    CellText text;
    SharedActual value;
};

/// What the texts of many files were read as with the same units: equal texts are read once, and
/// share what they say. Safe for threads.
class TextPool {
public:
    explicit TextPool(Units const& units) : units_{units} {}

    TargetText target(std::string_view text);
    ActualText actual(std::string_view text);

private:
    /// Some of the texts, so that threads seldom wait for each other.
    template <class Value>
    struct Part {
        std::mutex mutex;
        std::unordered_map<std::string_view, Value> known;  // by the text in each
    };
    static constexpr std::size_t parts = 16;
    template <class Value>
    using Parts = std::array<Part<Value>, parts>;

    template <class Value, class Read>
    static Value known_or(Parts<Value>& all, std::string_view text, Read const& read);

    Units const& units_;
    Parts<TargetText> targets_;
    Parts<ActualText> actuals_;
};

}  // namespace jixiao
