#include "read/yaml/yaml_scalar.hpp"

#include "read/yaml/parse_yaml.hpp"
#include "tests/catch.hpp"

#include <rapidcheck.h>

using namespace jixiao;

TEST_CASE("yaml_scalar: quotes stand only where YAML needs them", "[workspace]") {
    auto const [text, yaml] = GENERATE(table<std::string, std::string>({
        {"≥115家", "≥115家"},
        {">1次", "\">1次\""},
        {"900", "900"},
        {"0.00", "\"0.00\""},
        {"067", "\"067\""},
        {"420111240670030000100", "\"420111240670030000100\""},
        {"12:30", "\"12:30\""},
        {"100%", "100%"},
        {"%50", "\"%50\""},
        {"D-A-01", "D-A-01"},
        {"yes", "\"yes\""},
        {"", "\"\""},
        {"a, b", "\"a, b\""},
        {"a: b", "\"a: b\""},
        {"a #b", "\"a #b\""},
        {"他说“好”", "他说“好”"},
        {"\"", "\"\\\"\""},
    }));
    CAPTURE(text);
    CHECK(yaml_scalar(text) == yaml);
}

TEST_CASE("yaml_scalar: any text is read back as it was", "[workspace]") {
    auto const signs =
        std::vector<std::string>{"≥", "家", "1", "0", ".",  ",",  ":",    " ",   "#",    "-",  "\"",
                                 "'", "\\", "[", "}", "%",  "~",  ">",    "|",   "&",    "*",  "!",
                                 "?", "@",  "`", "=", "\t", "\n", "\x07", "yes", "null", "：", "x"};
    auto const holds = rc::check([&] {
        std::string text;
        for (auto const& piece :
             *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(signs)))
            text += piece;
        for (auto const& yaml : {yaml_scalar(text), yaml_figure(text)})
            for (auto const& file : {"key: " + yaml + "\n", "key: [" + yaml + "]\n"}) {
                std::vector<Diagnostic> diagnostics;
                Source const source{"f", file};
                auto const node = parse_yaml(source, diagnostics);
                RC_ASSERT(bool{node});
                auto const& value = node->entries[0].value;
                RC_ASSERT((value.items.empty() ? value : value.items[0]).text == text);
            }
    });
    CHECK(holds);
}
