#pragma once

#include "base/fraction.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {
namespace grammar {
class StandardCells;
}

/// One row of config/units.yaml. Units of one dimension can be compared; `scale` says how many of
/// the dimension's base unit one is (公里: 1000 of 米). Counters (家 个 项 …) have the dimension
/// "counter" and scale 1 and are not converted into each other.
struct Unit {
    std::string word;       // the canonical spelling, as it is printed
    std::string dimension;  // "money", "ratio", "percentage-point", "counter", "time", "length" …
    Fraction scale = 1;
    bool per_percent = false;  // a share written per hundred or per thousand: %, ‰
    bool calendar =
        false;  // 天, 工作日, 学期 and longer, what a rate is counted in; set by Units::add
};

/// The units known to a run. A value: copied and passed to the grammar, no global state.
class Units {
public:
    /// A spelling, and which of the units it is one of.
    struct Spelling {
        std::string text;
        std::size_t unit = 0;
    };
    /// What units consist of: those that have a spelling, and all spellings in the order of
    /// `spellings`.
    struct Rows {
        std::vector<Unit> units;
        std::vector<Spelling> spellings;
    };

    Units();
    /// As `rows` of others told. No text stands twice among the spellings.
    explicit Units(Rows rows);
    Rows rows() const;

    /// Adds a unit under its own word and any other spellings; a later row replaces an earlier one.
    /// Spellings are also known in their folded form (full width, traditional characters).
    void add(Unit unit, std::vector<std::string> const& other_spellings = {});

    struct Match {
        Unit const* unit;
        std::size_t bytes;  // of the spelling that matched
    };
    /// The longest spelling that `text` starts with: 台套 rather than 台. The unit stays valid as
    /// long as these units, or a copy of them, are not added to.
    std::optional<Match> longest_prefix(std::string_view text) const;
    /// The unit of exactly this spelling, or nullptr.
    Unit const* find(std::string_view spelling) const;
    /// All spellings, for "did you mean", in the order they were added.
    std::vector<std::string> spellings() const;

    /// Whether both are copies of one.
    bool shares_all(Units const& other) const { return words_ == other.words_; }

    /// What parse_target has read with these units so far, of the cells that tables repeat.
    grammar::StandardCells& standard_cells() const;

private:
    struct Words;
    std::shared_ptr<Words> words_;  // shared by copies; add() makes its own first
};

}  // namespace jixiao
