#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_table.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/read/workspace/read_text.hpp"

#include <rapidcheck.h>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string repeated(std::string const& piece, int times) {
    std::string text;
    for (auto i = 0; i < times; ++i) text += piece;
    return text;
}

/// Everything that reads text, on bytes from anywhere.
void read_all(std::string const& bytes, Units const& units) {
    std::vector<Diagnostic> diagnostics;
    auto const source = text_source("a.yaml", bytes, diagnostics);
    if (!source) return;
    read_table(*source, units, diagnostics);
    read_actuals(*source, units, diagnostics);
    if (diagnostics.size() > 20) diagnostics.resize(20);
    shown_twice(diagnostics, {{source->name, source->text}});
}

std::string const& valid_table() {
    static auto const text = read_whole(std::filesystem::path{JIXIAO_SOURCE_DIR} /
                                        "indicators/hongshan-2024/project-transfer.yaml");
    return text;
}

}  // namespace

TEST_CASE("hostile files: each is read or refused", "[workspace]") {
    auto const [name, text] = GENERATE(table<std::string, std::string>({
        {"brackets", "a: " + repeated("[", 60000)},
        {"braces", "a: " + repeated("{", 60000)},
        {"dashes", repeated("- ", 30000)},
        {"question marks", repeated("? ", 30000)},
        {"indentation", [] {
             std::string lines;
             for (auto i = 0; i < 400; ++i) lines += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
             return lines;
         }()},
        {"colons", repeated("a：1\n", 20000)},
        {"colons without blank", repeated("a:1\n", 20000) + "b: 1\n"},
        {"tabs", repeated("\ta: 1\n", 20000)},
        {"signs", repeated("a: >=1\n", 5000)},
        {"aliases", "a: &a 1\nb: [" + repeated("*a, ", 15000) + "1]\n"},
        {"anchors", repeated("- &a 1\n", 20000)},
        {"documents", repeated("--- a\n", 20000)},
        {"directives", repeated("%A b\n", 20000)},
        {"unknown keys", [] {
             std::string lines;
             for (auto i = 0; i < 20000; ++i) lines += "k" + std::to_string(i) + ": 1\n";
             return lines;
         }()},
        {"repeated keys", repeated("k: 1\n", 20000)},
        {"long block", "a: |\n" + repeated("  text text text\n", 50000)},
        {"commas", "[" + repeated(",", 60000) + "]"},
        {"quotes", repeated("a: \"b\"c\n", 5000)},
    }));
    CAPTURE(name);
    read_all(text, built_in_units());  // tests/bench/growth.py counts what such files take
}

TEST_CASE("hostile files: what goes past a limit gets its own code", "[workspace]") {
    auto const [text, code] = GENERATE(table<std::string, std::string>({
        {"a: " + repeated("[", 60000), "too-deep"},
        {"a: |\n" + repeated("  text text text\n", 50000), "text-too-long"},
        {"a: " + repeated("x", 70000), "line-too-long"},
    }));
    CAPTURE(code);
    std::vector<Diagnostic> diagnostics;
    auto const source = text_source("a.yaml", text, diagnostics);
    if (source) parse_yaml(*source, diagnostics);
    CHECK(codes(diagnostics) == std::vector{code});
}

TEST_CASE("hostile files: mutations of a valid table are read or refused", "[workspace]") {
    auto const units = built_in_units();
    rc::check([&] {
        auto text = valid_table();
        auto const pieces = std::vector<std::string>{
            ":",  "：", "\n", "\"",   "'",    "[",     "]",  "{", "}", "#",
            " ",  "\t", "&a", "*a",   "!b",   "|",     ">",  "%", "@", "- ",
            "? ", ",",  "，", "\xFF", "\x04", "---\n", "\\", "≥", "佳"};
        auto const changes = *rc::gen::inRange(1, 6);
        for (auto i = 0; i < changes; ++i) {
            auto const size = static_cast<int>(text.size());
            auto const at = static_cast<std::size_t>(*rc::gen::inRange(0, size));
            auto const cut = static_cast<std::size_t>(*rc::gen::element(0, 0, 1, 3, 40));
            text.replace(at, cut, *rc::gen::elementOf(pieces));
        }
        read_all(text, units);
    });
}

TEST_CASE("hostile files: bytes of any kind are read or refused", "[workspace]") {
    auto const units = built_in_units();
    rc::check([&](std::string const& bytes) { read_all(bytes, units); });
}
