#pragma once

#include "app/web/desk.hpp"
#include "tests/scratch.hpp"
#include "tests/workspace/watch/unit.hpp"

#include <boost/json.hpp>

namespace jixiao::tests {

/// A desk over a workspace of its own, and who asks there.
class GivenDesk {
public:
    explicit GivenDesk(std::string const& value = "6家");

    std::filesystem::path const& folder() const { return folder_; }
    std::filesystem::path file() const { return folder() / "actuals/2024Q3.yaml"; }
    /// Asks with GET; the target may have a query.
    web::Response get(std::string const& target);
    /// Posts with the token.
    web::Response post(std::string const& path, boost::json::value const& body);
    /// The same, up to where `later` makes the rest beside other answers.
    web::Response begin_get(std::string const& target);
    web::Response begin_post(std::string const& path, boost::json::value const& body);
    web::Desk& desk() { return *desk_; }

private:
    Scratch scratch_;
    std::filesystem::path folder_ = scratch_.path() / "unit";  // others can be made beside it
    std::unique_ptr<watch::LiveWorkspace> live_;
    std::unique_ptr<web::Desk> desk_;
};

boost::json::value body_of(web::Response const& response);
/// The JSON at the address; fails the test when it is not answered so.
boost::json::value got(GivenDesk& given, std::string const& target);
/// A text of an object; fails the test when there is none.
std::string text_at(boost::json::value const& object, std::string_view key);

/// Closes 2024Q3, with its gaps; with a reason, again.
web::Response closed(GivenDesk& given, std::string const& reason = "");
/// Sets the first figure of 2024Q3, with what else the request has, such as "restate".
web::Response save(GivenDesk& given, std::string const& value, boost::json::object more = {});

}  // namespace jixiao::tests
