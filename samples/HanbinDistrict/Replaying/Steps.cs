using CivicPractice;
using HanbinDistrict.Output;

namespace HanbinDistrict.Replaying;

/// <summary>The steps of the replay, for whoever wants to hear of them.</summary>
internal sealed class Steps(IProgress<ReplayProgress> listener)
{
    public Progress Begin(Bilingual name, int total) => new(listener, name, total);
}

/// <summary>One step and how far it has come; told in hundredths, not more often.</summary>
internal sealed class Progress(IProgress<ReplayProgress> listener, Bilingual name, int total)
{
    private int _done;

    public void Advance()
    {
        _done++;
        if (_done == total || (long)_done * 100 / total != (long)(_done - 1) * 100 / total) listener.Report(new ReplayProgress(name, _done, total));
    }
}
