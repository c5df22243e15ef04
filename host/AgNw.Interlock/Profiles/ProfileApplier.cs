using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Profiles;

/// <summary>Writes a profile, reads every setting back, commits, and reads the CRC. Text lines carry no check: the reading back is it.</summary>
internal sealed class ProfileApplier(ScpiSession session, StatusReader status, InterlockOptions options)
{
    public async Task<AppliedProfile> ApplyAsync(InterlockProfile profile, CancellationToken cancellationToken)
    {
        ProfileChecks.Demand(profile);
        TripState state = await status.ReadStateAsync(cancellationToken).ConfigureAwait(false);
        if (state != TripState.Disarmed) throw new InterlockStateException("Applying a profile", state, TripState.Disarmed);

        // What an earlier profile asked must not stand in the way of a smaller range.
        await session.CommandAsync(ScpiHeader.Of(ScpiCommand.Reset), repeatable: true, cancellationToken).ConfigureAwait(false);
        List<EffectiveSetting> effective = [];
        foreach (SettingDefinition setting in SettingCatalog.All)
        {
            double value = await SetAsync(setting, profile, cancellationToken).ConfigureAwait(false);
            effective.Add(new EffectiveSetting(setting, profile[setting], value));
        }

        await session.CommandAsync(ScpiHeader.Of(ScpiCommand.ConfCommit), repeatable: true, cancellationToken).ConfigureAwait(false);
        return new AppliedProfile(profile, await ReadCrcAsync(cancellationToken).ConfigureAwait(false), effective);
    }

    /// <summary>The staged value of every setting, and whether it is live.</summary>
    public async Task<ProfileComparison> CompareAsync(InterlockProfile profile, CancellationToken cancellationToken)
    {
        List<EffectiveSetting> effective = [];
        foreach (SettingDefinition setting in SettingCatalog.All)
        {
            double value = await ReadSettingAsync(setting, cancellationToken).ConfigureAwait(false);
            effective.Add(new EffectiveSetting(setting, profile[setting], value));
        }

        (uint live, uint staged) = await ReadCrcsAsync(cancellationToken).ConfigureAwait(false);
        return new ProfileComparison(profile, effective, live, staged);
    }

    private async ValueTask<double> SetAsync(SettingDefinition setting, InterlockProfile profile, CancellationToken cancellationToken)
    {
        long value = profile[setting];
        for (int attempt = 1; ; attempt++)
        {
            await session.CommandAsync($"{setting.Header} {setting.WireText(value)}", repeatable: true, cancellationToken).ConfigureAwait(false);
            double inEffect = await ReadSettingAsync(setting, cancellationToken).ConfigureAwait(false);
            if (SettingResolution.Fits(setting, profile, inEffect)) return inEffect;
            if (attempt >= options.Attempts)
            {
                throw new SettingNotInEffectException(setting.Path, setting.ProfileText(value), setting.SiText(inEffect));
            }
        }
    }

    private ValueTask<double> ReadSettingAsync(SettingDefinition setting, CancellationToken cancellationToken) => session.QueryAsync(
        setting.Header + "?", reply => Parse(setting, ReplyText.Only(reply)), cancellationToken);

    private static double Parse(SettingDefinition setting, string text) => setting.Type switch
    {
        ParameterType.Boolean => ReplyText.Boolean(text) ? 1 : 0,
        ParameterType.Choice => ReplyText.Choice(text, setting.Choices),
        ParameterType.Integer => ReplyText.Integer(text),
        _ => ReplyText.Real(text),
    };

    /// <summary>The CRC of the live configuration, once it is that of the staged one: the trip core recomputes both all the time.</summary>
    private async ValueTask<uint> ReadCrcAsync(CancellationToken cancellationToken)
    {
        uint live = 0;
        uint staged = 0;
        for (int attempt = 1; attempt <= options.Attempts; attempt++)
        {
            (live, staged) = await ReadCrcsAsync(cancellationToken).ConfigureAwait(false);
            if (live == staged) return live;
        }

        throw new SettingNotInEffectException(
            "The configuration", staged.ToString("X8", CultureInfo.InvariantCulture), live.ToString("X8", CultureInfo.InvariantCulture));
    }

    private ValueTask<(uint Live, uint Staged)> ReadCrcsAsync(CancellationToken cancellationToken) => session.QueryAsync(
        $"{ScpiHeader.Query(ScpiCommand.ConfCrc)};:{ScpiHeader.Query(ScpiCommand.ConfCrcStaged)}", ParsePair, cancellationToken);

    private static (uint Live, uint Staged) ParsePair(IReadOnlyList<ReplyElement> reply)
    {
        string[] texts = ReplyText.Texts(reply, 2);
        return (ReplyText.Hexadecimal(texts[0]), ReplyText.Hexadecimal(texts[1]));
    }
}
