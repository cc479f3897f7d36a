#include "app/web/answers.hpp"

#include "base/refusal.hpp"
#include "model/book/read_period.hpp"
#include "model/book/reported_periods.hpp"
#include "report/data/json_text.hpp"

namespace jixiao::web {
namespace json = boost::json;

Response json_answer(json::value const& value, int status) {
    Response response;
    response.status = status;
    response.body = json_text(value);
    return response;
}

Response written_answer(std::string json) {
    Response response;
    response.body = std::move(json);
    return response;
}

json::object object_of(Request const& request) {
    json::error_code failure;
    auto const value = json::parse(request.body, failure);
    if (failure || !value.is_object()) throw Problem{400, "json", "one JSON object is expected"};
    return value.as_object();
}

std::string text_of(json::object const& object, std::string_view key) {
    auto const* const found = object.if_contains(key);
    if (!found || found->is_null()) return {};
    if (!found->is_string()) throw Problem{400, "json", "\"" + std::string{key} + "\" is a text"};
    return std::string{found->as_string()};
}

bool flag_of(json::object const& object, std::string_view key) {
    auto const* const found = object.if_contains(key);
    return found && found->is_bool() && found->as_bool();
}

Period period_of(Desk const& desk, std::string const& asked) {
    if (asked.empty()) {
        if (auto const usual = usual_period(desk.shown->book, desk.shown->actuals)) return *usual;
        throw Problem{404, "period",
                      desk.catalog(say(
                          "no actuals have been reported yet, so there is no period to evaluate"))};
    }
    return named_period(desk.catalog, asked);
}

Period named_period(Catalog const& catalog, std::string const& text) {
    try {
        return read_period(text);
    } catch (Refusal const& refusal) {
        throw Problem{400, "period", words_of(refusal, catalog)};
    }
}

Response events_answer(Desk& desk, Request const&) {
    Response response;
    response.is_event_stream = true;
    response.body = "retry: 1000\n\n" + change_event(desk);
    return response;
}

Response session_answer(Desk& desk, Request const&) {
    Response response;
    response.status = 204;
    response.headers["Set-Cookie"] = "jixiao=" + desk.access.session +
                                     "; HttpOnly; SameSite=Strict; Path=" + desk.access.base + "/";
    return response;
}

}  // namespace jixiao::web
