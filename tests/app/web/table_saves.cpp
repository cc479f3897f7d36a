#include "tests/app/web/table_saves.hpp"

namespace jixiao::tests {
namespace json = boost::json;

json::value table_of(GivenDesk& given) {
    return got(given, "/api/v1/tables").at("tables").at(0);
}

json::object saving(GivenDesk& given, json::array rows) {
    auto const table = table_of(given);
    return {{"file", table.at("file")},
            {"hash", table.at("hash")},
            {"save", true},
            {"rows", std::move(rows)}};
}

json::object saving_with(GivenDesk& given, json::object const& more) {
    auto body = saving(given, {});
    for (auto const& [key, value] : more) body[key] = value;
    return body;
}

std::string id_of_new_row(GivenDesk& given, std::string const& after) {
    json::object const row{{"goal", 0}, {"after", after}, {"name", "丁"}, {"target", "1家"}};
    auto const told = body_of(given.post(
        "/api/v1/tables", saving_with(given, {{"added", json::array{row}}, {"save", false}})));
    return std::string{told.at("added").at(0).as_string()};
}

std::string code_of(web::Response const& answer) {
    return text_at(body_of(answer), "code");
}

}  // namespace jixiao::tests
