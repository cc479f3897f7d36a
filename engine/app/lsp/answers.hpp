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

boost::json::value completion(View const& view, boost::json::object const& params);

// locations.cpp, rename.cpp
boost::json::value definition(View const& view, boost::json::object const& params);
boost::json::value references(View const& view, boost::json::object const& params);
boost::json::value prepare_rename(View const& view, boost::json::object const& params);
boost::json::value rename(View const& view, boost::json::object const& params);

/// As JSON text, not as a value.
std::string document_symbols(View const& view, boost::json::object const& params);
boost::json::value folding(View const& view, boost::json::object const& params);
boost::json::value all_tokens(View const& view, boost::json::object const& params);
boost::json::value tokens_of_range(View const& view, boost::json::object const& params);
boost::json::value code_actions(View const& view, boost::json::object const& params);
/// Only blanks that nothing depends on, and only in a text without mistakes.
boost::json::value formatting(View const& view, boost::json::object const& params);

// commands.cpp
boost::json::value execute_command(Session& session, boost::json::object const& params);

}  // namespace jixiao::lsp
