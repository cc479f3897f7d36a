#pragma once

#include "app/web/desk.hpp"

#include <memory>

namespace jixiao::tests {

/// A desk over a workspace, for whoever calls it "here" and has the token "token".
inline std::unique_ptr<web::Desk> open_desk(watch::LiveWorkspace& live) {
    web::Access access;
    access.hosts = {"here"};
    access.token = "token";
    access.session = "session";
    auto desk = std::make_unique<web::Desk>(web::Desk{live, access, Catalog{Language::en}});
    web::take_over(*desk);
    desk->told = desk->version;
    return desk;
}

/// The answer, also where it is made beside others.
inline web::Response ask(web::Desk& desk, web::Request const& request) {
    auto answer = web::answer(desk, request);
    return answer.later ? answer.later() : answer;
}

}  // namespace jixiao::tests
