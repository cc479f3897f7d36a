#pragma once

#include "app/lsp/session.hpp"

namespace jixiao::lsp {

// What each method of the protocol answers; a file a subject. All throw Fault for params that they
// cannot take. Those with a View read only; null stands for nothing to say.

// dialogue.cpp
boost::json::value initialize(Session& session, boost::json::object const& params);
void initialized(Session& session, boost::json::object const& params);
void configure(Session& session, boost::json::object const& params);

// synchronize.cpp
void open_document(Session& session, boost::json::object const& params);
void change_document(Session& session, boost::json::object const& params);
void save_document(Session& session, boost::json::object const& params);
void close_document(Session& session, boost::json::object const& params);
void change_folders(Session& session, boost::json::object const& params);

boost::json::value hover(View const& view, boost::json::object const& params);

// marks.cpp
boost::json::value inlay_hints(View const& view, boost::json::object const& params);
boost::json::value code_lenses(View const& view, boost::json::object const& params);

}  // namespace jixiao::lsp
