// What the canonical reader does not decline, yaml-cpp reads to the same tree with nothing to
// report.

#include "tests/read/workspace/same_yaml.hpp"

#include "read/yaml/canonical_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/read/workspace/read_text.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <random>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string outline(Node const& node, std::size_t depth = 0) {
    auto text =
        fmt::format("{:{}}{} {} {} {}:{} \"{}\"\n", "", 2 * depth, static_cast<int>(node.kind),
                    node.quoted, node.offset, node.line, node.column, node.text);
    for (auto const& item : node.items) text += outline(item, depth + 1);
    for (auto const& [key, value] : node.entries)
        text += outline(key, depth + 1) + outline(value, depth + 2);
    return text;
}

/// How many mutations are tried: JIXIAO_MUTATIONS of the environment for a long run by hand.
int rounds() {
    auto const* const stated = std::getenv("JIXIAO_MUTATIONS");
    return stated == nullptr ? 4000 : std::atoi(stated);
}

std::vector<std::string> real_files() {
    std::vector<std::string> texts;
    for (auto const* folder : {"indicators", "samples", "config", "tests/report/forms"})
        for (auto const& entry : std::filesystem::recursive_directory_iterator{
                 std::filesystem::path{JIXIAO_SOURCE_DIR} / folder})
            if (entry.path().extension() == ".yaml") texts.push_back(read_whole(entry.path()));
    std::sort(texts.begin(), texts.end());
    return texts;
}

std::vector<std::string> const pieces{":",       ": ",
                                      ":\n",     "：",
                                      "\n",      "\n\n",
                                      "\"",      "'",
                                      "''",      "[",
                                      "]",       "{",
                                      "}",       "#",
                                      " #",      " ",
                                      "  ",      "\t",
                                      "&a ",     "*a",
                                      "!b ",     "|",
                                      ">",       ">-\n",
                                      "%",       "@",
                                      "-",       "- ",
                                      "\n- ",    "?",
                                      "? ",      ",",
                                      ", ",      "，",
                                      "\xFF",    "~",
                                      "null",    "\r\n",
                                      "\r",      "\\",
                                      "≥",       "家",
                                      "a",       "---\n",
                                      "...",     "\xEF\xBB\xBF",
                                      "\n  ",    "\n    ",
                                      "a: ",     "\"x\"",
                                      "{a: b}",  "［",
                                      "］",      "\nb: ",
                                      "\n- c: ", "\n  d: ",
                                      ",\n "};

/// The text with one change: bytes cut, bytes put in, or a line moved to the left or right.
std::string mutated(std::string text, std::mt19937& random) {
    auto const below = [&](std::size_t limit) { return random() % (limit + 1); };
    auto at = below(text.size());
    if (below(3) == 0) at = std::min(text.find('\n', at), text.size() - 1) + 1;
    auto const cut = std::array<std::size_t, 6>{0, 0, 1, 2, 3, 30}[below(5)];
    auto const piece = below(4) == 0 ? std::string{} : pieces[below(pieces.size() - 1)];
    return text.replace(at, cut, piece);
}

}  // namespace

std::string jixiao::tests::difference(std::string const& text) {
    auto const canonical = read_canonical_yaml(text);
    if (!canonical) return {};
    std::vector<Diagnostic> diagnostics;
    Source const source{"a.yaml", text};
    auto const whole = parse_any_yaml(source, diagnostics);
    if (!diagnostics.empty()) return shown_twice(diagnostics, {{"a.yaml", text}});
    if (!whole) return "yaml-cpp reads nothing";
    auto const expected = outline(*whole), got = outline(*canonical);
    return got == expected ? "" : "expected\n" + expected + "got\n" + got;
}

TEST_CASE("same yaml: real files with a few bytes changed", "[workspace]") {
    std::mt19937 random{20240101};  // its sequence is the same everywhere
    auto const files = real_files();
    REQUIRE(files.size() > 20);
    std::string text;
    int read = 0;
    for (int round = 0; round < rounds(); ++round) {
        if (round % 3 == 0) {
            auto const& file = files[random() % files.size()];
            auto const end = file.find('\n', random() % std::min<std::size_t>(file.size(), 1500));
            text = file.substr(0, end);
        }
        text = mutated(text, random);
        std::vector<Diagnostic> ignored;
        auto const source = text_source("a.yaml", text, ignored);
        if (!source) continue;
        read += read_canonical_yaml(source->text) ? 1 : 0;
        CAPTURE(source->text);
        REQUIRE(difference(source->text) == "");
    }
    // Else all of it would be about nothing.
    CHECK(read > rounds() / 10);
}

TEST_CASE("same yaml: texts of the signs that mean something", "[workspace]") {
    rc::check([] {
        auto const parts =
            *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
        std::string text = "a: ";
        for (auto const& part : parts) text += part;
        RC_ASSERT(difference(text) == "");
    });
}
