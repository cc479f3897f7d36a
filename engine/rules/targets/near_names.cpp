#include "rules/targets/near_names.hpp"

#include "base/decoded.hpp"
#include "base/fraction.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace jixiao {
namespace {

constexpr std::size_t most_alike = 64;
constexpr std::size_t longest_name = 100;  // characters; longer ones are sentences, not names
constexpr std::size_t most_edits = 8;

struct Name {
    std::u32string text;
    std::u32string guard;  // its guarded characters and digits, in their order
    std::size_t hash = 0;  // of the guard
};

Name name_of(std::string_view text, std::u32string const& guarded) {
    Name name{decoded(text), {}, 0};
    for (auto const c : name.text)
        if ((c >= U'0' && c <= U'9') || guarded.find(c) != guarded.npos) name.guard += c;
    name.hash = std::hash<std::u32string>{}(name.guard);
    return name;
}

bool within(std::u32string const& a, std::u32string const& b, std::size_t most) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        auto least = row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
            least = std::min(least, row[j + 1]);
        }
        if (least > most) return false;
    }
    return row.back() <= most;
}

/// Where the pieces of a name of `length` characters cut into `pieces` stand; the last ones are a
/// character longer where it does not come out even.
struct Piece {
    std::size_t start, length;
};

Piece piece_of(std::size_t length, std::size_t pieces, std::size_t number) {
    auto const size = length / pieces, longer = length % pieces;
    auto const first_longer = pieces - longer;
    auto const start = number * size + (number > first_longer ? number - first_longer : 0);
    return {start, size + (number >= first_longer ? 1 : 0)};
}

/// Names by the pieces they consist of. A name within `edits` of another of `edits` + 1 pieces
/// has one of these pieces unchanged, and not far from its place (Li, Deng, Wang, Feng: Pass-Join,
/// 2011).
class PieceIndex {
public:
    void add(std::size_t number, Name const& name, std::size_t edits) {
        for (std::size_t i = 0; i <= edits; ++i) {
            auto const piece = piece_of(name.text.size(), edits + 1, i);
            auto& alike = names_[key(name, piece.start, piece, name.text.size(), edits, i)];
            if (alike.size() <= most_alike) alike.push_back(number);
        }
    }

    /// Names of `length` characters that may be within `edits` of the name, which is not shorter.
    void find(Name const& name, std::size_t length, std::size_t edits,
              std::vector<std::size_t>& found) const {
        auto const longer = name.text.size() - length;
        for (std::size_t i = 0; i <= edits; ++i) {
            auto const piece = piece_of(length, edits + 1, i);
            auto const left = std::max(less(piece.start, i), less(piece.start + longer, edits - i));
            auto const right = std::min({piece.start + i, piece.start + longer + (edits - i),
                                         name.text.size() - piece.length});
            for (auto at = left; at <= right; ++at) {
                auto const alike = names_.find(key(name, at, piece, length, edits, i));
                if (alike == names_.end() || alike->second.size() > most_alike) continue;
                found.insert(found.end(), alike->second.begin(), alike->second.end());
            }
        }
    }

private:
    static std::size_t less(std::size_t a, std::size_t b) { return a > b ? a - b : 0; }

    static std::size_t key(Name const& name, std::size_t at, Piece piece, std::size_t length,
                           std::size_t edits, std::size_t number) {
        auto const text = std::u32string_view{name.text}.substr(at, piece.length);
        auto key = std::hash<std::u32string_view>{}(text) ^ name.hash;
        for (auto const part : {length, edits, number}) key = key * 1099511628211U + part;
        return key;
    }

    std::unordered_map<std::size_t, std::vector<std::size_t>> names_;
};

/// How many edits are allowed, by the length of the longer name.
using Allowed = std::array<std::size_t, longest_name + 1>;

Allowed allowed_edits(LintRules const& rules) {
    Fraction const share = rules.near_name_share;
    auto const most =
        std::min(static_cast<std::size_t>(std::max(rules.near_name_most, 0)), most_edits);
    Allowed allowed{};
    for (std::size_t length = 1; length < allowed.size(); ++length) {
        auto const within_share = [&](std::size_t edits) {
            return Fraction{static_cast<std::int64_t>(edits)} <=
                   share * static_cast<std::int64_t>(length);
        };
        while (allowed[length] < most && within_share(allowed[length] + 1)) ++allowed[length];
    }
    return allowed;
}

/// Adds a name for every number of edits that it and a name as long or longer may differ in.
void add_to(PieceIndex& index, std::size_t number, Name const& name, Allowed const& allowed) {
    auto const length = name.text.size();
    auto next = allowed[length];
    for (auto longer = length; longer <= std::min(length + most_edits, longest_name); ++longer) {
        auto const edits = allowed[longer];
        if (edits < next || longer - length > edits) continue;
        index.add(number, name, edits);
        next = edits + 1;
    }
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> near_names(std::vector<std::string> const& texts,
                                                            LintRules const& rules) {
    auto const allowed = allowed_edits(rules);
    auto const guarded = decoded(rules.name_guard);
    std::vector<Name> names;
    names.reserve(texts.size());
    for (auto const& text : texts) names.push_back(name_of(text, guarded));

    auto const is_name = [](Name const& name) {
        return !name.text.empty() && name.text.size() <= longest_name;
    };

    PieceIndex index;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (is_name(names[i])) add_to(index, i, names[i], allowed);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const& name = names[i];
        if (!is_name(name)) continue;
        auto const length = name.text.size(), edits = allowed[length];
        found.clear();
        for (auto shorter = length - edits; shorter <= length; ++shorter)
            index.find(name, shorter, edits, found);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        for (auto const other : found) {
            auto const is_after = names[other].text.size() == length && other >= i;
            if (!is_after && names[other].guard == name.guard &&
                within(names[other].text, name.text, edits))
                pairs.emplace_back(std::min(other, i), std::max(other, i));
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](auto const& a, auto const& b) {
        return std::pair{a.second, a.first} < std::pair{b.second, b.first};
    });
    return pairs;
}

}  // namespace jixiao
