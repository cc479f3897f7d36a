#include "app/web/answers.hpp"
#include "app/web/page_parts.hpp"
#include "app/web/page_words.hpp"
#include "report/data/json_text.hpp"
#include "report/page/fill.hpp"
#include "report/page/html.hpp"
#include "report/page/policy.hpp"

namespace jixiao::web {
namespace {

/// A built-in page with its styles and scripts, which may ask this server and no other.
Response page_answer(Desk const& desk, std::string const& file, std::string_view title,
                     std::vector<std::string> const& styles,
                     std::vector<std::string> const& scripts) {
    auto const words = page_words(desk.catalog);
    auto const& shown_title = words.at(title).as_string();
    auto pieces = reports::head_pieces(
        {desk.catalog.language(), reports::html_text({shown_title.data(), shown_title.size()}),
         styles, scripts, true});
    pieces.emplace("words", [&] { return reports::script_json(json_text(words)); });
    pieces.emplace("read_only", [&] { return desk.access.read_only ? "true" : "false"; });
    for (auto const& word : words)
        pieces.emplace(std::string{word.key()}, [text = word.value().as_string()] {
            return reports::html_text({text.data(), text.size()});
        });
    Response response;
    response.type = "text/html; charset=utf-8";
    response.headers["Content-Security-Policy"] = "frame-ancestors 'none'";
    response.body = reports::filled(reports::page_file(file), pieces);
    return response;
}

}  // namespace

Response edit_answer(Desk& desk, Request const&) {
    return page_answer(desk, "edit.html", "edit_title", edit_styles(), edit_scripts());
}

Response year_answer(Desk& desk, Request const&) {
    return page_answer(desk, "year.html", "year_title", year_styles(), year_scripts());
}

Response sign_in_answer(Desk const& desk) {
    auto response =
        page_answer(desk, "sign-in.html", "sign_in", sign_in_styles(), sign_in_scripts());
    response.status = 401;
    return response;
}

}  // namespace jixiao::web
