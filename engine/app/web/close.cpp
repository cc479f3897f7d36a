#include "app/web/close.hpp"

#include "read/workspace/read_within.hpp"

namespace jixiao::web {

history::Circumstances circumstances(Desk const& desk, std::string const& by,
                                     std::string const& reason) {
    auto const& who = by.empty() ? desk.office.user : by;
    if (who.empty())
        throw Problem{400, "by", desk.catalog(say("it is not known who closes the period"))};
    return {desk.office.now(), who, reason, desk.office.engine};
}

Message not_closed(Period period) {
    return say("{0} was not closed: fix the errors first", period.text());
}

history::CloseOutcome close(Desk& desk, history::CloseRequest const& request) {
    auto const folder = desk.folder().string();
    auto const digested = history::load_digested(folder, [&](ReadBytes const& read) {
        return load_workspace(folder, read_within(folder, read));
    });
    auto outcome = history::close_period(digested, folder, desk.history, request, desk.catalog);
    if (outcome.closing) take_over(desk);
    return outcome;
}

}  // namespace jixiao::web
