#include "model/target/units.hpp"

#include "model/target/grammar/folded.hpp"
#include "model/target/grammar/standard_cells.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>

namespace jixiao {
namespace {

constexpr std::size_t slots = 512;
constexpr std::int64_t seconds_per_day = 86400;

/// Spreads spellings by their first character, which any text that starts with one shares.
std::size_t slot_of(std::string_view text) {
    auto const byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(text[i]));
    };
    if (byte(0) < 0xE0 || text.size() < 3) return byte(0);
    return (byte(0) * 7 + byte(1) * 31 + byte(2)) % slots;
}

}  // namespace

struct Units::Words {
    struct Spelling {
        std::string text;
        Unit const* unit;
    };
    std::deque<Unit> units;                              // a deque: spellings point into it
    std::array<std::vector<Spelling>, slots> spellings;  // each slot longest first
    std::vector<std::string> in_order;
    std::unique_ptr<grammar::StandardCells> cells = std::make_unique<grammar::StandardCells>();

    Words() = default;
    Words(Words const& other) : in_order{other.in_order} {
        for (auto const& unit : other.units) units.push_back(unit);
        for (std::size_t i = 0; i < slots; ++i)
            for (auto const& [text, spelt] : other.spellings[i]) {
                // clang 14 lets no lambda take a name of a structured binding.
                auto const at = std::find_if(other.units.begin(), other.units.end(),
                                             [unit = spelt](Unit const& u) { return &u == unit; });
                spellings[i].push_back(
                    {text, &units[static_cast<std::size_t>(at - other.units.begin())]});
            }
    }
    Words& operator=(Words const&) = delete;

    void spell(std::string const& text, Unit const* unit) {
        if (text.empty()) return;
        for (auto& known : spellings[slot_of(text)])
            if (known.text == text) {
                known.unit = unit;
                return;
            }
        spell_anew(text, unit);
    }

    void spell_anew(std::string text, Unit const* unit) {
        auto& slot = spellings[slot_of(text)];
        auto const longer = [&](Spelling const& s) { return s.text.size() > text.size(); };
        slot.insert(std::find_if_not(slot.begin(), slot.end(), longer), {text, unit});
        in_order.push_back(std::move(text));
    }
};

Units::Units() : words_{std::make_shared<Words>()} {}

Units::Units(Rows rows) : Units{} {
    for (auto& unit : rows.units) words_->units.push_back(std::move(unit));
    words_->in_order.reserve(rows.spellings.size());
    for (auto& spelling : rows.spellings)
        words_->spell_anew(std::move(spelling.text), &words_->units[spelling.unit]);
}

Units::Rows Units::rows() const {
    Rows rows;
    std::unordered_map<Unit const*, std::size_t> known;
    for (auto const& text : words_->in_order) {
        auto const* const unit = find(text);
        auto const [place, is_new] = known.emplace(unit, rows.units.size());
        if (is_new) rows.units.push_back(*unit);
        rows.spellings.push_back({text, place->second});
    }
    return rows;
}

void Units::add(Unit unit, std::vector<std::string> const& other_spellings) {
    if (words_.use_count() > 1) words_ = std::make_shared<Words>(*words_);
    unit.calendar = unit.dimension == "working-time" || unit.dimension == "term" ||
                    (unit.dimension == "time" && unit.scale >= Fraction{seconds_per_day});
    words_->cells = std::make_unique<grammar::StandardCells>();  // may read differently now
    words_->units.push_back(std::move(unit));
    auto const* const added = &words_->units.back();
    auto const spell = [&](std::string const& spelling) {
        words_->spell(spelling, added);
        auto const folded = grammar::fold(spelling);
        if (folded.text() != spelling) words_->spell(std::string{folded.text()}, added);
    };
    spell(added->word);
    for (auto const& spelling : other_spellings) spell(spelling);
}

std::optional<Units::Match> Units::longest_prefix(std::string_view text) const {
    if (text.empty()) return std::nullopt;
    for (auto const& [spelling, unit] : words_->spellings[slot_of(text)])
        if (text.starts_with(spelling)) return Match{unit, spelling.size()};
    return std::nullopt;
}

Unit const* Units::find(std::string_view spelling) const {
    if (spelling.empty()) return nullptr;
    for (auto const& [text, unit] : words_->spellings[slot_of(spelling)])
        if (text == spelling) return unit;
    return nullptr;
}

std::vector<std::string> Units::spellings() const {
    return words_->in_order;
}

grammar::StandardCells& Units::standard_cells() const {
    return *words_->cells;
}

}  // namespace jixiao
