#include "app/lsp/outline.hpp"

#include "tests/catch.hpp"

#include <rapidcheck.h>

using namespace jixiao;
using namespace jixiao::lsp;

namespace {

/// Every part as "path = value", in the order of the text.
std::string shown(std::string const& text) {
    Outline const outline{text};
    std::string lines;
    for (std::size_t part = 0; part < outline.size(); ++part) {
        for (auto const& key : outline.path(text, part)) lines += "/" + (key.empty() ? "-" : key);
        auto const& [begin, end] = outline[part].value;
        lines += " = " + text.substr(begin, end - begin) + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("outline: maps, lists and brackets have their places", "[lsp]") {
    CHECK(
        shown("a: 1\nb:\n  c: 2  # no\n  d: [x, y]\ne:\n  - f: 3\n    g: {h: 4, i: 5}\n  - j\n") ==
        "/a = 1\n/b = \n/b/c = 2\n/b/d = [x, y]\n/b/d/- = x\n/b/d/- = y\n/e = \n/e/- = f: 3\n"
        "/e/-/f = 3\n/e/-/g = {h: 4, i: 5}\n/e/-/g/h = 4\n/e/-/g/i = 5\n/e/- = j\n");
    CHECK(shown("- {a: 'x, y', b: 1}\n- c: 2\n") ==
          "/- = {a: 'x, y', b: 1}\n/-/a = 'x, y'\n/-/b = 1\n/- = c: 2\n/-/c = 2\n");
    CHECK(shown("a:\n- b: 1\n- b: 2\nc: 3\n") ==
          "/a = \n/a/- = b: 1\n/a/-/b = 1\n/a/- = b: 2\n/a/-/b = 2\n/c = 3\n");
}

TEST_CASE("outline: what is half typed costs its own line", "[lsp]") {
    CHECK(shown("actuals:\n  甲: 5家\n  乙\n  丙: 7家\n") ==
          "/actuals = \n/actuals/甲 = 5家\n/actuals/乙 = \n/actuals/丙 = 7家\n");
    CHECK(shown("a:\n  - {id: A-1, na\n  - id: A-2\n") ==
          "/a = \n/a/- = {id: A-1, na\n/a/-/id = A-1\n/a/-/na = \n/a/- = id: A-2\n/a/-/id = A-2\n");
    CHECK(shown("a: \"open\nb: 2\n") == "/a = \"open\n/b = 2\n");
    CHECK(shown("a: [x,\n  y]\nb: 2\n") == "/a = [x,\n  y]\n/a/- = x\n/a/- = y\n/b = 2\n");
}

TEST_CASE("outline: any text has one, with its parts inside and in order", "[lsp]") {
    CHECK(rc::check([] {
        auto const pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ", ",
                                          "\"", "'", "#", "家", "|\n", "\t", "　"));
        std::string text;
        for (auto const& piece : pieces) text += piece;
        Outline const outline{text};
        std::size_t before = 0;
        for (std::size_t part = 0; part < outline.size(); ++part) {
            auto const& each = outline[part];
            auto const begin = each.is_item ? each.value.begin : each.key.begin;
            RC_ASSERT(before <= begin);
            RC_ASSERT(each.key.begin <= each.key.end);
            RC_ASSERT(each.value.begin <= each.value.end);
            RC_ASSERT(each.value.end <= text.size());
            RC_ASSERT(each.parent == nowhere || each.parent < part);
            before = begin;
        }
        for (std::size_t at = 0; at <= text.size(); ++at) outline.at(at);
    }));
}
