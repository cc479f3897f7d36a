#include "app/web/session.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>

namespace jixiao::web {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

http::response<http::string_body> written(Response response, unsigned version, bool keeps_open) {
    http::response<http::string_body> message{static_cast<http::status>(response.status), version};
    message.set(http::field::content_type, response.type);
    message.set(http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    message.set("X-Frame-Options", "DENY");
    message.set("Referrer-Policy", "no-referrer");
    message.set("Cross-Origin-Opener-Policy", "same-origin");
    message.set("Cross-Origin-Resource-Policy", "same-origin");
    for (auto const& [name, value] : response.headers) message.set(name, value);
    if (!response.headers.contains("Content-Security-Policy"))
        message.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    message.body() = std::move(response.body);
    message.keep_alive(keeps_open);
    return message;
}

}  // namespace

Session::Session(tcp::socket socket, std::shared_ptr<Shared> shared)
    : stream_{std::move(socket)}, shared_{std::move(shared)} {
    error_code ignored;
    peer_ = stream_.socket().remote_endpoint(ignored).address().to_string();
    ++shared_->connections;
}

Session::~Session() {
    shared_->readers.erase(this);
    --shared_->connections;
}

void Session::read() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(shared_->limits.header_bytes));
    parser_->body_limit(shared_->limits.body_bytes);
    // The first bytes may be long in coming; then all of them have the time of one request.
    stream_.expires_after(is_first_ ? shared_->limits.request_time : shared_->limits.idle_time);
    http::async_read_some(stream_, buffer_, *parser_,
                          [self = shared_from_this()](error_code error, std::size_t) {
                              if (self->fails_to_read(error)) return;
                              if (self->parser_->is_done()) return self->take();
                              self->read_rest();
                          });
}

void Session::turn_away() {
    write(problem(503, "busy", "too many connections"), false);
}

/// Sends an event, or leaves a reader that takes none.
void Session::send(std::string const& event) {
    waiting_bytes_ += event.size();
    if (waiting_bytes_ > shared_->limits.waiting_bytes) return close();
    events_.push_back(event);
    if (events_.size() == 1) send_event();
}

void Session::close() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.close();
}

void Session::read_rest() {
    stream_.expires_after(shared_->limits.request_time);
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](error_code error, std::size_t) {
                         if (!self->fails_to_read(error)) self->take();
                     });
}

bool Session::fails_to_read(error_code error) {
    if (!error) return false;
    if (error == http::error::body_limit)
        write(problem(413, "too-large", "the body is too large"), false);
    else if (error == http::error::header_limit)
        write(problem(431, "too-large", "the header is too large"), false);
    else if (error.category() == make_error_code(http::error::end_of_stream).category() &&
             error != http::error::end_of_stream && error != http::error::partial_message)
        write(problem(400, "request", "this is not a request"), false);
    else
        close();
    return true;
}

/// What a server in front of this one could read in another way than we do: then the connection
/// ends, for nobody can say where the next request begins.
std::optional<Response> Session::refused_as_unclear() const {
    auto const& message = parser_->get();
    if (message.count(http::field::host) > 1)
        return problem(400, "host", "a request has one Host header");
    auto const encodings = message.count(http::field::transfer_encoding);
    auto const is_chunked =
        encodings == 1 && boost::beast::iequals(message[http::field::transfer_encoding], "chunked");
    if (encodings > 0 && !is_chunked)
        return problem(501, "encoding", "the only Transfer-Encoding that is read is chunked");
    if (encodings > 0 && message.count(http::field::content_length) > 0)
        return problem(400, "length", "a request has one length");
    return std::nullopt;
}

/// Has the request answered, over there.
void Session::take() {
    is_first_ = false;
    stream_.expires_never();
    auto const& message = parser_->get();
    version_ = message.version();
    keeps_open_ = message.keep_alive();
    if (auto const refusal = refused_as_unclear()) return write(*refusal, false);
    auto request = std::make_shared<Request>();
    request->method = std::string{message.method_string()};
    if (!read_target({message.target().data(), message.target().size()}, *request))
        return write(problem(400, "target", "the address cannot be read"), false);
    for (auto const& field : message) {
        std::string name{field.name_string()};
        for (auto& c : name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        request->headers[name] = std::string{field.value()};
    }
    request->body = std::move(parser_->get().body());
    is_head_ = request->method == "HEAD";
    make(shared_->desk, [shared = shared_, request] { return shared->answer(*request); });
}

/// Has an answer made over there, and writes it here.
void Session::make(asio::thread_pool& where, std::function<Response()> answer) {
    // The last to hold on to a session must be the network's thread: `self` moves on.
    asio::post(where, [self = shared_from_this(), answer = std::move(answer)]() mutable {
        auto response = std::make_shared<Response>();
        try {
            *response = answer();
        } catch (std::exception const& error) {
            *response = problem(500, "failed", error.what());
        }
        auto const network = self->stream_.get_executor();
        asio::post(network, [self = std::move(self), response] {
            if (response->later) return self->make(self->shared_->slow, std::move(response->later));
            if (self->is_head_) response->body.clear();
            self->write(std::move(*response), self->keeps_open_);
        });
    });
}

void Session::write(Response response, bool keeps_open) {
    if (response.is_event_stream) return begin_events(response);
    auto message = std::make_shared<http::response<http::string_body>>(
        written(std::move(response), version_, keeps_open));
    message->prepare_payload();
    stream_.expires_after(shared_->limits.idle_time);
    http::async_write(
        stream_, *message,
        [self = shared_from_this(), message, keeps_open](error_code error, std::size_t) {
            if (error) return self->close();
            keeps_open ? self->read() : self->end();
        });
}

/// Ends the connection once the client has the answer: what it is still sending is taken, for a
/// while, since the system resets a connection that is closed over unread bytes, and the answer is
/// lost.
void Session::end() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream_.expires_after(shared_->limits.end_time);
    take_rest();
}

void Session::take_rest() {
    stream_.async_read_some(asio::buffer(rest_),
                            [self = shared_from_this()](error_code error, std::size_t) {
                                error ? self->close() : self->take_rest();
                            });
}

void Session::begin_events(Response const& response) {
    auto const peer = peer_;
    auto const same = std::count_if(shared_->readers.begin(), shared_->readers.end(),
                                    [&](auto const* each) { return each->peer_ == peer; });
    if (static_cast<std::size_t>(same) >= shared_->limits.readers_of_peer)
        return write(problem(503, "busy", "too many readers of events from this address"), false);
    auto head = std::make_shared<http::response<http::empty_body>>(
        written(response, version_, true).base());
    head->set(http::field::content_type, "text/event-stream");
    head->erase(http::field::content_length);
    auto serializer = std::make_shared<http::response_serializer<http::empty_body>>(*head);
    http::async_write_header(stream_, *serializer,
                             [self = shared_from_this(), head, serializer, first = response.body](
                                 error_code error, std::size_t) {
                                 if (error) return self->close();
                                 self->shared_->readers.insert(self.get());
                                 self->send(first);
                                 self->wait_for_end();
                             });
}

/// A reader of events sends nothing more; when it leaves, or after its time, this ends. Browsers
/// come again.
void Session::wait_for_end() {
    stream_.expires_after(shared_->limits.reader_time);
    stream_.async_read_some(asio::buffer(rest_),
                            [self = shared_from_this()](error_code error, std::size_t) {
                                if (error) return self->leave();
                                self->wait_for_end();
                            });
}

void Session::leave() {
    shared_->readers.erase(this);
    close();
}

void Session::send_event() {
    asio::async_write(stream_.socket(), asio::buffer(events_.front()),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (error) return self->leave();
                          self->waiting_bytes_ -= self->events_.front().size();
                          self->events_.pop_front();
                          if (!self->events_.empty()) self->send_event();
                      });
}

}  // namespace jixiao::web
