#pragma once

#include "app/web/desk.hpp"
#include "base/choose.hpp"
#include "base/refusal.hpp"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace jixiao::web {

// One answer an address. docs/openapi.json describes what each takes and gives.

Response report_answer(Desk& desk, Request const& request);
Response edit_answer(Desk& desk, Request const& request);
Response year_answer(Desk& desk, Request const& request);
Response sign_in_answer(Desk const& desk);
Response openapi_answer(Desk& desk, Request const& request);
Response workspace_answer(Desk& desk, Request const& request);
Response report_json_answer(Desk& desk, Request const& request);
Response diagnostics_answer(Desk& desk, Request const& request);
Response download_answer(Desk& desk, Request const& request);
Response entries_answer(Desk& desk, Request const& request);
Response file_answer(Desk& desk, Request const& request);
Response history_answer(Desk& desk, Request const& request);
Response tables_answer(Desk& desk, Request const& request);
Response words_answer(Desk& desk, Request const& request);
Response trend_answer(Desk& desk, Request const& request);
Response diff_answer(Desk& desk, Request const& request);
Response lint_answer(Desk& desk, Request const& request);
Response form_check_answer(Desk& desk, Request const& request);
Response events_answer(Desk& desk, Request const& request);
Response session_answer(Desk& desk, Request const& request);
Response check_answer(Desk& desk, Request const& request);
Response save_entries(Desk& desk, Request const& request);
Response save_file(Desk& desk, Request const& request);
Response undo_save(Desk& desk, Request const& request);
Response close_answer(Desk& desk, Request const& request);
Response new_table(Desk& desk, Request const& request);
Response save_table(Desk& desk, Request const& request);
Response import_sheet(Desk& desk, Request const& request);
Response start_period(Desk& desk, Request const& request);
Response planned_year_answer(Desk& desk, Request const& request);
Response make_new_year(Desk& desk, Request const& request);
Response open_answer(Desk& desk, Request const& request);

// What several of them need.

Response json_answer(boost::json::value const& value, int status = 200);
/// An answer whose JSON is written already.
Response written_answer(std::string json);
/// What `make` answers, made beside other answers: it holds all that it reads.
template <class Make>
Response made_beside(Catalog const& catalog, Make make) {
    Response response;
    response.later = [catalog, make = std::move(make)]() mutable {
        return made_or_problem(catalog, [&] { return make(); });
    };
    return response;
}
/// The object that the request sends; throws Problem when it is none.
boost::json::object object_of(Request const& request);
/// A text of the object; empty when it has none. Throws Problem when it is not a text.
std::string text_of(boost::json::object const& object, std::string_view key);
/// Whether it is true in the object.
bool flag_of(boost::json::object const& object, std::string_view key);
/// The period that is asked for, else the usual one. Throws Problem.
Period period_of(Desk const& desk, std::string const& asked);
/// The period of that text. Throws Problem.
Period named_period(Catalog const& catalog, std::string const& text);

/// The choice of that name. Throws Problem, which says what there is.
template <class Value>
Value chosen(Catalog const& catalog, std::string const& key, std::string const& name,
             Choices<Value> const& choices) {
    try {
        return choose("--" + key, name, choices);
    } catch (Refusal const& refusal) {
        throw Problem{400, key, words_of(refusal, catalog)};
    }
}

}  // namespace jixiao::web
