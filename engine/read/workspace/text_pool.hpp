#pragma once

#include "model/target/shared_parsed.hpp"
#include "model/target/units.hpp"

#include <array>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace jixiao {

/// What the texts of many files were read as with the same units: equal texts are read once, and
/// share what they say. Safe for threads.
class TextPool {
public:
    explicit TextPool(Units const& units) : units_{units} {}

    SharedTarget target(std::string_view text);
    SharedActual actual(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    /// Some of the texts, so that threads seldom wait for each other.
    template <class Value>
    struct Part {
        std::mutex mutex;
        std::unordered_map<std::string, Value, Hash, std::equal_to<>> known;
    };
    static constexpr std::size_t parts = 16;
    template <class Value>
    using Parts = std::array<Part<Value>, parts>;

    template <class Value, class Read>
    static Value known_or(Parts<Value>& all, std::string_view text, Read const& read);

    Units const& units_;
    Parts<SharedTarget> targets_;
    Parts<SharedActual> actuals_;
};

}  // namespace jixiao
