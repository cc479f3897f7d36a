#include "base/replaced.hpp"
#include "report/data/markdown.hpp"
#include "report/data/report_csv.hpp"
#include "report/page/html.hpp"
#include "report/page/page.hpp"
#include "report/page/policy.hpp"
#include "tests/catch.hpp"
#include "tests/report/page/given.hpp"

#include <boost/json.hpp>
#include <rapidcheck.h>

#include <regex>

using namespace jixiao;
using jixiao::tests::count_of;
namespace json = boost::json;

namespace {

/// The page without its own scripts and style, which may hold any characters.
std::string without_built_in(std::string page) {
    auto names = reports::page_scripts();
    for (auto const& name : reports::page_styles()) names.push_back(name);
    for (auto const& name : names) {
        auto const built_in = reports::page_file(name);
        auto const at = page.find(built_in);
        REQUIRE(at != std::string::npos);
        page.erase(at, built_in.size());
    }
    return page;
}

}  // namespace

TEST_CASE("page: no text of a file becomes mark-up or script", "[page]") {
    auto const* text = GENERATE("<script>alert(1)</script>", "</script><script>alert(1)</script>",
                                "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
                                "<!--<script>", "&lt;b&gt; & ]]>", "{{data}} {0} ${x}", "</table>",
                                "a\u2028b\u202Ec\u0001d", "=1+1", "\xff\xfe");
    CAPTURE(text);
    auto const given = tests::given_text_everywhere(text);
    auto const plain = tests::given_text_everywhere("x");
    Catalog const english{Language::en};
    auto const page = without_built_in(reports::report_page(given->report, english));
    auto const harmless = without_built_in(reports::report_page(plain->report, english));
    for (auto const* mark : {"<", ">", "<script", "</script", "=\""}) {
        CAPTURE(mark);
        CHECK(count_of(mark, page) == count_of(mark, harmless));
    }
    CHECK(page.find('\x01') == std::string::npos);
    CHECK(page.find("\u202E") == std::string::npos);
    CHECK_NOTHROW(json::parse(reports::page_data(given->report, english)));
}

TEST_CASE("page: escaped text and data come back as they were", "[page]") {
    CHECK(rc::check("html_text leaves no mark-up", [](std::string const& text) {
        auto const shown = reports::html_text(text);
        RC_ASSERT(shown.find_first_of("<>\"'") == std::string::npos);
    }));
    CHECK(rc::check("script_json means the same JSON", [](std::vector<std::uint8_t> const& codes) {
        constexpr std::string_view hostile = "</script><!--&\u2028\u2029\"\\";
        std::string text{hostile};
        for (auto const code : codes) text += static_cast<char>(code % 128);
        json::value const value{text};
        auto const shown = reports::script_json(json::serialize(value));
        RC_ASSERT(shown.find_first_of("<>&") == std::string::npos);
        RC_ASSERT(shown.find("\u2028") == std::string::npos);
        RC_ASSERT(json::parse(shown) == value);
    }));
}

TEST_CASE("page: the policy names the built-in style and scripts and nothing else", "[page]") {
    std::regex const form{
        "default-src 'none'; script-src( 'sha256-[A-Za-z0-9+/]{43}='){6}; "
        "style-src( 'sha256-[A-Za-z0-9+/]{43}='){7}; base-uri 'none'; form-action 'none'"};
    CHECK(std::regex_match(reports::content_policy(reports::page_styles(), reports::page_scripts()),
                           form));
}

TEST_CASE("page: it names no address that a browser would load", "[page]") {
    auto const given = tests::given_text_everywhere("x");
    auto const page = without_built_in(reports::report_page(given->report, Catalog{Language::zh}));
    for (auto const* part : {"http:", "https:", "src=", "url(", "@import", "<link", "style="}) {
        CAPTURE(part);
        CHECK(page.find(part) == std::string::npos);
        for (auto const& name : reports::page_styles())
            CHECK(reports::page_file(name).find(part) == std::string_view::npos);
    }
}

TEST_CASE("markdown: a text stays text on its line", "[page]") {
    auto const [text, shown] = GENERATE(table<std::string, std::string>({
        {"a|b", "a\\|b"},
        {"**a** _b_", "\\*\\*a\\*\\* \\_b\\_"},
        {"[a](http://b)", "\\[a\\](http://b)"},
        {"<b>&amp;", "\\<b>\\&amp;"},
        {"a\nb", "a·b"},
        {"≥115家", "≥115家"},
        {"`x` # y", "\\`x\\` \\# y"},
    }));
    CHECK(reports::markdown_text(text) == shown);
}

TEST_CASE("csv: no cell of a report is a formula", "[page]") {
    auto const* text = GENERATE("=1+1", "+1", "-x", "@a", "\tb", "\rc");
    auto const given = tests::given_text_everywhere(text);
    auto const lines =
        replaced(report_csv({&given->report}, Catalog{Language::zh}, false), "\r\n", "\n");
    std::regex const formula{"(^|[,\\n\"])[=+@\\t\\r]|(^|[,\\n\"])-[^0-9]"};
    CAPTURE(lines);
    CHECK_FALSE(std::regex_search(lines, formula));
}
