#include "web/page_words.hpp"

#include "text/message.hpp"

#include <utility>

namespace jixiao::web {
namespace {

std::vector<std::pair<char const*, Message>> const words{
    {"no_cookie", say("The browser kept no cookie of this page. Allow it, and sign in again.")},
    {"and", say(", ")},
    {"all", say("All")},
    {"as_read", say("As it was")},
    {"blank", say("(blank)")},
    {"both", say("Both versions")},
    {"cancel", say("Cancel")},
    {"changed", say("Changed: {0}")},
    {"conflict", say("Someone else has changed this too")},
    {"conflict_form",
     say("The file was changed after this page read it. Nothing of yours was written, and nothing "
         "is lost: take the other values, put yours on top, or go on editing.")},
    {"conflict_text", say("{0} was changed after this page read it. Nothing of yours was written, "
                          "and nothing is lost: take the other text, put yours on top, or go on "
                          "editing. Lines that differ are marked.")},
    {"connected", say("Connected")},
    {"count", say("{0} of {1} shown, {2} still to be filled in")},
    {"downloads", say("Download")},
    {"draft_found", say("What you had not saved is here again.")},
    {"drop", say("Drop my changes")},
    {"drop_sure", say("Drop everything that is not saved?")},
    {"dropped", say("Your changes were dropped.")},
    {"edit_period", say("Edit this period")},
    {"edit_title", say("Fill in")},
    {"empty", say("Due, not filled in")},
    {"error", say("Error:")},
    {"field", say("Field")},
    {"field_action", say("Measures")},
    {"field_category", say("Kind of cause")},
    {"field_evidence", say("Evidence")},
    {"field_forecast", say("Forecast for the year")},
    {"field_note", say("Note")},
    {"field_possibility", say("Will it be reached?")},
    {"field_reason", say("Cause")},
    {"field_score", say("Points")},
    {"field_value", say("Actual")},
    {"file", say("File")},
    {"files", say("Files")},
    {"find", say("Find an indicator")},
    {"form", say("Form")},
    {"found", say("Errors: {0}, warnings: {1}, notes: {2}")},
    {"further", say("Note, evidence, cause and more")},
    {"further_filled", say("More: {0}")},
    {"gone", say("(the indicator is gone)")},
    {"go_on", say("Go on")},
    {"go_on_editing", say("Go on editing")},
    {"indicator", say("Indicator")},
    {"last_change", say("Last change {0}")},
    {"last_value", say("Before: {0}")},
    {"line", say("Line")},
    {"live_bar", say("Work on this report")},
    {"live_links", say("Ways from here")},
    {"look_into", say("Look into the files")},
    {"made", say("Made: {0}")},
    {"making", say("Making {0} …")},
    {"mine", say("Changed by me, not saved")},
    {"mine_text", say("Mine")},
    {"monitoring", say("Monitoring form")},
    {"needs_script", say("This page needs JavaScript.")},
    {"no_file", say("{0} has not been started yet.")},
    {"no_problems", say("Nothing found to correct.")},
    {"no_token", say("Without the token nothing can be written. What you typed is still here.")},
    {"nobody", say("someone")},
    {"not_saved", say("Nothing was saved.")},
    {"not_saved_changed", say("Nothing was saved: the file was changed meanwhile.")},
    {"not_saved_wrong", say("Nothing was saved: {0} values cannot be taken.")},
    {"not_started", say("not started")},
    {"not_undone", say("The file was changed after your save, so the save was not taken back.")},
    {"note", say("Note:")},
    {"nothing_to_save", say("There is nothing to save.")},
    {"period", say("Period")},
    {"periods", say("Periods")},
    {"place", say("Line {0}, column {1}")},
    {"problems", say("Errors {0}, warnings {1}")},
    {"put_mine", say("Put mine on top")},
    {"read_only", say("This workspace can only be read here.")},
    {"reconnecting", say("Connecting …")},
    {"report", say("Report")},
    {"rows_changed", say("{0} indicators changed")},
    {"save", say("Save")},
    {"save_wrong", say("The text has {0} errors. Save it all the same?")},
    {"saved", say("Saved at {0}")},
    {"saved_by", say("{0}, {1}")},
    {"saving", say("Saving …")},
    {"self_evaluation", say("Self-evaluation form")},
    {"server_away", say("The program does not answer. What you typed is still here.")},
    {"sign_in", say("Sign in")},
    {"stale", say("Some files have errors: what is shown is the last good result.")},
    {"start", say("Start a period")},
    {"start_owner", say("Only for this owner (may be left blank)")},
    {"start_period", say("Period, such as 2024Q4 or 2024-10")},
    {"start_table", say("Only this table (may be left blank)")},
    {"start_why", say("Writes a file with a line for every indicator that is due. A file that is "
                      "there stays as it is.")},
    {"started", say("{0} has been started.")},
    {"take_theirs", say("Take theirs")},
    {"text", say("Text of the files")},
    {"theirs_text", say("Theirs")},
    {"to_report", say("Report")},
    {"to_work", say("Go to the entries")},
    {"token", say("Token")},
    {"token_needed", say("The token of this program")},
    {"token_where", say("It stands in the terminal in which the program was started; the whole "
                        "address will do too.")},
    {"took_theirs", say("The other version is shown.")},
    {"undo", say("Undo the last save")},
    {"undone", say("The last save was taken back.")},
    {"view", say("View")},
    {"warning", say("Warning:")},
    {"which", say("Which indicators")},
    {"wrong", say("With errors")},
    {"wrong_token", say("This is not the token.")},
};

using Names = std::vector<std::string>;

Names operator+(Names names, Names const& more) {
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

}  // namespace

boost::json::object page_words(Catalog const& catalog) {
    boost::json::object shown;
    for (auto const& [key, word] : words) shown[key] = catalog(word);
    return shown;
}

// Scripts stand in the order in which they need one another.

Names live_styles() {
    return {"ask.css", "live.css"};
}
Names live_scripts() {
    return {"api.js", "events.js", "download.js", "live-rows.js", "live-place.js", "live.js"};
}
Names sign_in_styles() {
    return {"base.css", "overview.css", "table.css", "ask.css"};
}
Names sign_in_scripts() {
    return {"base.js", "api.js", "sign-in.js"};
}
Names edit_styles() {
    return sign_in_styles() + Names{"live.css", "edit.css", "edit-text.css"};
}
Names edit_scripts() {
    return {"base.js",      "api.js",          "events.js",     "download.js",  "edit-card.js",
            "edit-form.js", "edit-compare.js", "edit-draft.js", "edit-save.js", "edit-marks.js",
            "edit-text.js", "edit.js",         "edit-start.js"};
}

}  // namespace jixiao::web
