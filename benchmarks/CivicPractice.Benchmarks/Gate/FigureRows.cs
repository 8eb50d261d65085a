using System.Diagnostics;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Benchmarks.Questions;

namespace CivicPractice.Benchmarks.Gate;

internal static class FigureTrial
{
    public static void Run(int scale)
    {
        var watch = Stopwatch.StartNew();
        void Say(string what) { Console.WriteLine($"{watch.Elapsed.TotalSeconds,8:0.00} {what}"); Console.Out.Flush(); }
        var data = DistrictData.Make(scale);
        Say($"data: {data.Sessions.Sum(s => s.Participations.Length)} participations");
        var replay = Replay.Of(data);
        Say($"replay {replay.Figures.Position} events, {replay.NanosecondsAnEvent:0.0} ns an event, count {replay.NanosecondsACount:0.0}, total {replay.Time.TotalSeconds:0.000}");
        var ours = new Library(replay.Figures);
        using var server = PostgresServer.TryStart(out var reason);
        Say($"server {reason}");
        using var databases = new Databases(data, server);
        foreach (var (peer, time) in databases.LoadTimes) Say($"load {peer.Name} {time.TotalSeconds:0.00} = {time / replay.Time:0.0}x");
        IPeer[] peers = [new LinqPeer(data), databases.Entity, .. databases.Sql];
        foreach (var question in Question.OfFigures)
        {
            foreach (var peer in peers)
            {
                try { Answers.AgreeOn(question, ours, peer); }
                catch (Exception e) { Say($"{question.Name} {peer.Name}: {e.Message}"); }
            }

            var standing = Race.Among(() => question.Ask(ours), [.. peers.Select(peer => (Func<object>)(() => question.Ask(peer)))]);
            Say($"{question.Name}: ours {standing.Seconds * 1e9:0.0} ns, {Race.Allocated(() => question.Ask(ours))} B; " + string.Join(", ", peers.Zip(standing.TimesSlower, (peer, times) => $"{peer.Name} {times:#,0.0}x")));
        }

        Say("ready-made " + string.Join(", ", databases.Sql.Zip(Race.Among(() => (object)ours.Overview(), [.. databases.Sql.Select(peer => (Func<object>)(() => peer.ReadyMadeOverview()))]).TimesSlower, (peer, times) => $"{peer.Name} {times:#,0.0}x")));
    }
}
