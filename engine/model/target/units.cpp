#include "model/target/units.hpp"

#include "model/target/grammar/folded.hpp"
#include "model/target/grammar/standard_cells.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>
#include <span>
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
    struct Known {
        std::string text;
        Unit const* unit;
        std::size_t order;  // among those that were added
    };
    std::deque<Unit> units;  // a deque: spellings point into it
    // By their slots, and in each the longest first; `begins` has where a slot begins.
    std::vector<Known> spellings;
    std::array<std::size_t, slots + 1> begins{};
    std::unique_ptr<grammar::StandardCells> cells = std::make_unique<grammar::StandardCells>();

    Words() = default;
    Words(Words const& other)
        : units{other.units}, spellings{other.spellings}, begins{other.begins} {
        std::unordered_map<Unit const*, Unit const*> copies;
        for (std::size_t i = 0; i < units.size(); ++i) copies.emplace(&other.units[i], &units[i]);
        for (auto& known : spellings) known.unit = copies.at(known.unit);
    }
    Words& operator=(Words const&) = delete;

    std::span<Known const> slot(std::string_view text) const {
        auto const at = slot_of(text);
        return std::span{spellings}.subspan(begins[at], begins[at + 1] - begins[at]);
    }

    void spell(std::string_view text, Unit const* unit) {
        if (text.empty()) return;
        auto const known = slot(text);
        auto const same = std::find_if(known.begin(), known.end(),
                                       [&](Known const& each) { return each.text == text; });
        auto const shorter = std::find_if(known.begin(), known.end(), [&](Known const& each) {
            return each.text.size() <= text.size();
        });
        if (same != known.end()) {
            spellings[static_cast<std::size_t>(&*same - spellings.data())].unit = unit;
            return;
        }
        auto const before =
            begins[slot_of(text)] + static_cast<std::size_t>(shorter - known.begin());
        spellings.insert(spellings.begin() + static_cast<std::ptrdiff_t>(before),
                         {std::string{text}, unit, spellings.size()});
        for (auto at = slot_of(text) + 1; at <= slots; ++at) ++begins[at];
    }

    /// All of them at once, where there are none.
    void spell_all(std::vector<Spelling> const& all) {
        for (auto const& [text, unit] : all) ++begins[slot_of(text) + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        spellings.resize(all.size());
        auto next = begins;
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto& [text, unit] = all[i];
            auto const slot = slot_of(text);
            auto at = next[slot]++;
            for (; at > begins[slot] && spellings[at - 1].text.size() < text.size(); --at)
                spellings[at] = std::move(spellings[at - 1]);
            spellings[at] = {text, &units[unit], i};
        }
    }

    std::vector<Known const*> in_order() const {
        std::vector<Known const*> all(spellings.size());
        for (auto const& known : spellings) all[known.order] = &known;
        return all;
    }
};

Units::Units() : words_{std::make_shared<Words>()} {}

Units::Units(Rows rows) : Units{} {
    for (auto& unit : rows.units) words_->units.push_back(std::move(unit));
    words_->spell_all(rows.spellings);
}

Units::Rows Units::rows() const {
    Rows rows;
    std::unordered_map<Unit const*, std::size_t> places;
    for (auto const* known : words_->in_order()) {
        auto const [place, is_new] = places.emplace(known->unit, rows.units.size());
        if (is_new) rows.units.push_back(*known->unit);
        rows.spellings.push_back({known->text, place->second});
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
        if (folded.text() != spelling) words_->spell(folded.text(), added);
    };
    spell(added->word);
    for (auto const& spelling : other_spellings) spell(spelling);
}

std::optional<Units::Match> Units::longest_prefix(std::string_view text) const {
    if (text.empty()) return std::nullopt;
    for (auto const& known : words_->slot(text))
        if (text.starts_with(known.text)) return Match{known.unit, known.text.size()};
    return std::nullopt;
}

Unit const* Units::find(std::string_view spelling) const {
    if (spelling.empty()) return nullptr;
    for (auto const& known : words_->slot(spelling))
        if (known.text == spelling) return known.unit;
    return nullptr;
}

std::vector<std::string> Units::spellings() const {
    std::vector<std::string> all;
    for (auto const* known : words_->in_order()) all.push_back(known->text);
    return all;
}

grammar::StandardCells& Units::standard_cells() const {
    return *words_->cells;
}

}  // namespace jixiao
