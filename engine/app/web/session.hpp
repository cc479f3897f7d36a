#pragma once

#include "app/web/server.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace jixiao::web {

class Session;

/// What the connections of a server share. All but the pools belongs to the thread of the network.
struct Shared {
    Server::Answer answer;
    ServerLimits limits;
    boost::asio::thread_pool desk{1};  // where answers are made
    boost::asio::thread_pool slow{2};  // where those are made that take long
    std::set<Session*> readers;        // of events
    std::size_t connections = 0;
};

/// One connection. Lives as long as something is under way on it; all of it happens on the thread
/// of the network.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(boost::asio::ip::tcp::socket socket, std::shared_ptr<Shared> shared);
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;
    ~Session();

    /// Reads the next request and sees that it is answered.
    void read();
    /// Says that there are too many connections.
    void turn_away();
    /// Sends an event, or leaves a reader that takes none.
    void send(std::string const& event);
    void close();

private:
    void read_rest();
    bool fails_to_read(boost::system::error_code error);
    std::optional<Response> refused_as_unclear() const;
    void take();
    void make(boost::asio::thread_pool& where, std::function<Response()> answer);
    void write(Response response, bool keeps_open);
    void end();
    void take_rest();
    void begin_events(Response const& response);
    void wait_for_end();
    void leave();
    void send_event();

    boost::beast::tcp_stream stream_;
    std::shared_ptr<Shared> shared_;
    std::string peer_;  // its address
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
    bool is_first_ = true, keeps_open_ = false, is_head_ = false;
    unsigned version_ = 11;
    std::deque<std::string> events_;  // not sent yet
    std::size_t waiting_bytes_ = 0;   // of them
    std::array<char, 256> rest_{};
};

}  // namespace jixiao::web
