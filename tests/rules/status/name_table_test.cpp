#include "rules/status/name_table.hpp"

#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace jixiao;

namespace {

using Kinds = std::map<std::string, std::uint32_t>;
using Found = std::vector<std::tuple<std::size_t, std::size_t, std::uint32_t>>;

/// Every word at every place, looked for one by one.
Found found_one_by_one(Kinds const& words, std::u32string const& text) {
    Found found;
    for (std::size_t begin = 0; begin < text.size(); ++begin)
        for (auto end = begin + 1; end <= text.size(); ++end)
            for (auto const& [word, kinds] : words) {
                auto const letters = letters_of(word);
                if (std::equal(letters.begin(), letters.end(),
                               text.begin() + static_cast<int>(begin),
                               text.begin() + static_cast<int>(end)))
                    found.emplace_back(begin, end, kinds);
            }
    return found;
}

Found found_in(WordTrie const& trie, Letters const& text) {
    Found found;
    for (auto const& [begin, end, kinds] : trie.find(text)) found.emplace_back(begin, end, kinds);
    return found;
}

template <class Value>
bool are_same(std::span<Value const> one, std::span<Value const> other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

}  // namespace

TEST_CASE("name table: the one of the program is what the lists of cn-default give", "[status]") {
    auto const profile = built_in_profile("cn-default").value();
    NameTableBuilder const builder{profile};
    auto const made = builder.table(), built_in = built_in_name_table();
    CHECK(are_same(made.words.kinds, built_in.words.kinds));
    CHECK(are_same(made.words.edges, built_in.words.edges));
    CHECK(are_same(made.words.leads_to, built_in.words.leads_to));
    CHECK(are_same(made.words.begins, built_in.words.begins));
    REQUIRE(made.handled.size() == built_in.handled.size());
    CHECK_FALSE(made.handled.empty());
    for (std::size_t i = 0; i < made.handled.size(); ++i) {
        CAPTURE(i);
        CHECK(are_same(made.handled[i].heads, built_in.handled[i].heads));
        CHECK(are_same(made.handled[i].tails, built_in.handled[i].tails));
        CHECK(made.handled[i].anywhere == built_in.handled[i].anywhere);
    }
}

TEST_CASE("word trie: finds all words, also those inside others", "[status]") {
    CHECK(rc::check([] {
        auto const letter = rc::gen::element<std::string>("率", "数", "投", "诉", "a", "案");
        auto const word = rc::gen::map(
            rc::gen::resize(
                5, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letter))),
            [](std::vector<std::string> const& letters) {
                std::string word;
                for (auto const& each : letters) word += each;
                return word;
            });
        auto const words = *rc::gen::container<std::vector<std::pair<std::string, std::uint32_t>>>(
            rc::gen::pair(word, rc::gen::inRange<std::uint32_t>(1, 8)));
        TrieBuilder builder;
        Kinds kinds;
        for (auto const& [each, kind] : words) {
            builder.add(each, kind);
            kinds[each] |= kind;
        }
        auto const text = letters_of(*rc::gen::resize(40, word));
        auto const found = found_in(builder.trie(), text);
        RC_ASSERT(found == found_one_by_one(kinds, {text.begin(), text.end()}));
    }));
}
