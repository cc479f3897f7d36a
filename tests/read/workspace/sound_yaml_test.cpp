// In files that the canonical reader reads, nobody mistyped anything: the search for mistakes of
// typing, which sees the same text without that reader, finds none.

#include "read/yaml/canonical_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/read/workspace/same_yaml.hpp"

#include <random>
#include <string>
#include <vector>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using Words = std::vector<std::string>;

/// Files of every shape that the canonical reader knows, with texts in them that look like
/// mistakes.
class AnyFile {
public:
    explicit AnyFile(std::mt19937& random) : random_{random} {}

    std::string text() { return below(4) == 0 ? list(0, 0) : map(0, 0); }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::string one_of(Words const& words) { return words[below(words.size())]; }

    std::string comment() { return below(8) == 0 ? one_of({" # c", "  # a: b", " # 'x"}) : ""; }

    std::string quoted() {
        return one_of({"''", "\"\"", "'a: b'", "\"，c: d\"", "'：'", "'['", "\"}, e\"", "'# x'",
                       "'a\"b'", "\"it's\"", "'，f：g'"});
    }

    std::string key() {
        // Mostly another one than those before, in no order.
        return one_of({"id", "name", "path", "target", "甲", "乙 丙", "'q'", "\"r: s\"", "［t］",
                       "2022", "it's", "x-y", "丁，戊", "history", "note", "－u"});
    }

    std::string plain() {
        return one_of({"a", "≥5家", "it's", "b \"c\"", "［a］b", "［2024］5号", "［a］、［b］",
                       "｛a｝等", "说明：无", "x#y", "12:30", "a，b", "-5", "c [d], {e}", "［f",
                       "g］"});
    }

    std::string item(std::size_t depth) {
        auto const kind = below(4);
        if (kind == 0 && depth < 3) return brackets(depth + 1);
        if (kind == 1) return quoted();
        return one_of({"a", "it's", "b'c", "，d", "e：f", "g，h：i", "［j", "k］", "l\"m", "≥5家"});
    }

    /// On one line or on several, none of which stands at the margin.
    std::string brackets(std::size_t depth) {
        auto const is_map = below(2) == 0;
        auto const line = [&] { return comment() + "\n" + std::string(1 + below(8), ' '); };
        std::string text{is_map ? "{" : "["};
        auto const items = below(4);
        if (below(6) == 0) text += line();
        for (std::size_t i = 0; i < items; ++i) {
            if (i > 0) text += below(3) == 0 ? "," + line() : one_of({", ", ",", " , "});
            text += is_map ? key() + ": " + item(depth) : item(depth);
        }
        return text + (is_map ? "}" : "]");
    }

    std::string value(std::size_t indent, std::size_t depth) {
        auto const kind = below(8);
        if (kind == 0) return comment() + "\n";
        if (kind == 1 && depth < 3) return "\n" + map(indent + 1 + below(4), depth + 1);
        if (kind == 2 && depth < 3) return "\n" + list(indent + below(3), depth + 1);
        return " " + (kind < 5 ? brackets(0) : kind == 5 ? quoted() : plain()) + comment() + "\n";
    }

    /// Behind its first line, whose blanks stand there already when it begins an item.
    std::string map(std::size_t indent, std::size_t depth, bool is_begun = false) {
        std::string text;
        auto const entries = 1 + below(4);
        for (std::size_t i = 0; i < entries; ++i) {
            if (!is_begun || i > 0) text += std::string(indent, ' ');
            text += key() + ":" + value(indent, depth);
        }
        return text;
    }

    std::string list(std::size_t indent, std::size_t depth) {
        std::string text;
        auto const items = 1 + below(4);
        for (std::size_t i = 0; i < items; ++i) {
            auto const dash = "-" + std::string(1 + below(3), ' ');
            text += std::string(indent, ' ') + dash;
            auto const kind = below(4);
            if (kind < 2)
                text += map(indent + dash.size(), depth + 1, true);
            else
                text += (kind == 2 ? brackets(0) : plain()) + comment() + "\n";
        }
        return text;
    }

    std::mt19937& random_;
};

}  // namespace

TEST_CASE("sound yaml: what the canonical reader reads has no mistake of typing", "[workspace]") {
    std::mt19937 random{20240101};  // its sequence is the same everywhere
    constexpr int rounds = 6000;
    int read = 0;
    for (int round = 0; round < rounds; ++round) {
        auto const text = AnyFile{random}.text();
        read += read_canonical_yaml(text) ? 1 : 0;
        CAPTURE(text);
        REQUIRE(difference(text) == "");
    }
    // Else all of it would be about nothing.
    CHECK(read > rounds / 4);
}
